package io.fociwatch.tenant;

import io.fociwatch.tenant.LoggedEvent.Deed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * People who all sign in within the same minutes, three times each: to one client, and with its
 * session to two resources, one short of an alert. What a hunt has to remember of them is of people
 * it watches, and of people whose device code may still come.
 *
 * @param users how many there are
 * @param watched how many of them, the first, sign in by device code
 * @param seed other ids for each number
 */
public record Crowd(int users, int watched, long seed) {
    private static final long START = Instant.parse("2026-07-16T12:00:00Z").toEpochMilli();

    /** Writes their sign-ins, by time, a millisecond apart, one record a line. */
    public void write(OutputStream out) throws IOException {
        RecordBytes bytes = new RecordBytes();
        SplittableRandom random = new SplittableRandom(seed);
        long time = START;
        for (int user = 0; user < users; user++) {
            long session = random.nextLong() >>> 1;
            for (Step step : Step.values()) {
                long own = random.nextLong() >>> 1;
                boolean deviceCode = step == Step.FIRST && user < watched;
                Deed deed = new Deed(App.CLI, step.service, true, deviceCode, own, session);
                step.kind
                        .template()
                        .write(
                                new LoggedEvent(step.kind, own, user, time, time, time, 1, deed),
                                bytes);
                time++;
            }
            if (bytes.isFull()) {
                bytes.drainTo(out);
            }
        }
        bytes.drainTo(out);
    }

    /** One of a person's sign-ins. */
    private enum Step {
        FIRST(LogKind.SIGN_INS, Service.GRAPH),
        SECOND(LogKind.NON_INTERACTIVE, Service.GRAPH),
        THIRD(LogKind.NON_INTERACTIVE, Service.AZURE);

        private final LogKind kind;
        private final Service service;

        Step(LogKind kind, Service service) {
            this.kind = kind;
            this.service = service;
        }
    }
}

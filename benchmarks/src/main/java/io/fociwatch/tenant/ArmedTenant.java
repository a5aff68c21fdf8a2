package io.fociwatch.tenant;

import io.fociwatch.tenant.LoggedEvent.Deed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * People who all use a device code within the same seconds, and redeem it for two resources each:
 * one sign-in short of an alert. What a hunt has to remember of somebody who is being watched is
 * theirs.
 *
 * @param users how many there are
 * @param seed other ids for each number
 */
public record ArmedTenant(int users, long seed) {
    private static final long START = Instant.parse("2026-07-16T12:00:00Z").toEpochMilli();

    /** Writes their sign-ins, by time, one record a line. */
    public void write(OutputStream out) throws IOException {
        RecordBytes bytes = new RecordBytes();
        SplittableRandom random = new SplittableRandom(seed);
        for (int user = 0; user < users; user++) {
            long session = random.nextLong() >>> 1;
            write(LogKind.SIGN_INS, user, Service.GRAPH, true, session, random, bytes);
            write(LogKind.NON_INTERACTIVE, user, Service.GRAPH, false, session, random, bytes);
            write(LogKind.NON_INTERACTIVE, user, Service.AZURE, false, session, random, bytes);
            if (bytes.isFull()) {
                bytes.drainTo(out);
            }
        }
        bytes.drainTo(out);
    }

    /** Each a millisecond after the one before. */
    private static void write(
            LogKind kind,
            int user,
            Service service,
            boolean deviceCode,
            long session,
            SplittableRandom random,
            RecordBytes bytes) {
        long seed = random.nextLong() >>> 1;
        long time = START + 3L * user + (deviceCode ? 0 : service == Service.GRAPH ? 1 : 2);
        Deed deed = new Deed(App.CLI, service, true, deviceCode, seed, session);
        kind.template().write(new LoggedEvent(kind, seed, user, time, time, time, 1, deed), bytes);
    }
}

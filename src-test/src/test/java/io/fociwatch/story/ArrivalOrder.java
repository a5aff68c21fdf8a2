package io.fociwatch.story;

import io.fociwatch.fixture.LogRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A random order inside both bounds.
 *
 * @param outOfOrderness how far out of order those records are that are in time
 * @param lateness how much further the late ones are at most
 * @param oneLateIn in how many records one is late
 */
public record ArrivalOrder(Duration outOfOrderness, Duration lateness, int oneLateIn) {

    /** The records as they arrive. */
    public List<LogRecord> of(List<LogRecord> records, Random random) {
        record Sent(LogRecord record, long arrival) {}
        List<Sent> sent = new ArrayList<>();
        for (LogRecord record : records) {
            boolean late = random.nextInt(oneLateIn) == 0;
            Duration most = late ? outOfOrderness.plus(lateness) : outOfOrderness;
            long delay = random.nextLong(most.toMillis() + 1);
            sent.add(new Sent(record, record.created().toEpochMilli() + delay));
        }
        sent.sort(Comparator.comparingLong(Sent::arrival));
        return sent.stream().map(Sent::record).toList();
    }
}

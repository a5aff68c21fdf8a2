package io.fociwatch.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * How fast a live hunt reads what lies in its topics. Its start does not count: JVM, compiler, and
 * the first checkpoints.
 *
 * @param wallSeconds of reading
 * @param cpuSeconds of the hunt's process meanwhile
 * @param messages that it read meanwhile
 */
record CatchUp(double wallSeconds, double cpuSeconds, long messages) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    /** The share of all messages that is read before it counts. */
    private static final double WARM = 0.3;

    /** Waits until the hunt's last checkpoint is behind all messages. */
    static CatchUp of(LiveProcess hunt, KafkaBroker broker, String group, long all)
            throws Exception {
        List<CatchUp> looks = new ArrayList<>();
        long begin = System.nanoTime();
        try (Admin admin = Admin.create(broker.client())) {
            long read = 0;
            while (read < all) {
                hunt.requireAlive();
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
                long now = read(admin, group);
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (now != read && now >= WARM * all) {
                    looks.add(new CatchUp(seconds, hunt.cpuSeconds(), now));
                }
                read = now;
                if (seconds > PATIENCE.toSeconds()) {
                    throw new IllegalStateException(
                            "read %,d of %,d messages in %s".formatted(read, all, PATIENCE));
                }
            }
        }
        CatchUp first = looks.get(0);
        CatchUp last = looks.get(looks.size() - 1);
        return new CatchUp(
                last.wallSeconds - first.wallSeconds,
                last.cpuSeconds - first.cpuSeconds,
                last.messages - first.messages);
    }

    /** How many messages the group has read, by the offsets that it has committed. */
    private static long read(Admin admin, String group) throws Exception {
        try {
            return admin
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(offset -> offset == null ? 0 : offset.offset())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }
}

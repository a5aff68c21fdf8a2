package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import java.time.Duration;
import java.util.List;

/** Keys of how history is read, and handed over to a live run. */
public final class ArchiveOptions {
    private static final Limits<Duration> LIMITS = new Limits<>(Duration.ZERO, Duration.ofDays(1));

    /** How far blobs reach back. */
    public static final Setting<Duration> SLACK =
            Setting.duration(
                    "hunt.archive.slack",
                    Duration.ofMinutes(30),
                    LIMITS,
                    "How long before the time of its folder an event of a blob may be; what is"
                        + " earlier is late. Folders go by the time of export, which a sign-in's"
                        + " own is minutes behind.");

    /** How far a live run reads back. */
    public static final Setting<Duration> MARGIN =
            Setting.duration(
                    "hunt.archive.margin",
                    Duration.ofMinutes(15),
                    LIMITS,
                    "With --since: how long before that time the messages were written that are"
                            + " read first. What happened before it is not used twice.");

    /** How often a backfill keeps its state. */
    public static final Setting<Duration> CHECKPOINT_INTERVAL =
            Setting.duration(
                    "hunt.archive.checkpoint-interval",
                    Duration.ofMinutes(1),
                    new Limits<>(Duration.ofMillis(100), Duration.ofHours(1)),
                    "Between checkpoints of a backfill; with exactly-once delivery a third of"
                            + " hunt.kafka.transaction-timeout if that is less. One that is killed"
                            + " reads on from the last.");

    static final List<Setting<?>> ALL = List.of(SLACK, MARGIN, CHECKPOINT_INTERVAL);

    private ArchiveOptions() {}

    static ArchiveSettings read(SettingValues values) {
        return new ArchiveSettings(
                values.get(SLACK), values.get(MARGIN), values.get(CHECKPOINT_INTERVAL));
    }
}

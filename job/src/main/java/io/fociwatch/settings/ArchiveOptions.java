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

    static final List<Setting<?>> ALL = List.of(SLACK, MARGIN);

    private ArchiveOptions() {}

    static ArchiveSettings read(SettingValues values) {
        return new ArchiveSettings(values.get(SLACK), values.get(MARGIN));
    }
}

package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.flink.util.TimeUtils;

/** Keys of how a live run keeps its state. */
public final class CheckpointOptions {
    /** How often. */
    public static final Setting<Duration> INTERVAL =
            Setting.duration(
                    "hunt.checkpoints.interval",
                    Duration.ofSeconds(10),
                    new Limits<>(Duration.ofMillis(100), Duration.ofHours(1)),
                    "Between checkpoints; with exactly-once delivery alerts are seen with the"
                            + " next.");

    /** Where. */
    public static final Setting<String> FOLDER =
            Setting.text(
                    "hunt.checkpoints.folder",
                    "Where checkpoints go, such as file:///var/lib/foci-watch, or a local path from"
                            + " the root; without it where Flink's configuration says.");

    /** Whether an embedded run goes on. */
    public static final Setting<Boolean> RESUME =
            Setting.flag(
                    "hunt.checkpoints.resume",
                    true,
                    "Whether an embedded run goes on from the newest checkpoint in the folder; true"
                            + " or false.");

    /** How patient an embedded run is. */
    public static final Setting<Integer> RESTARTS =
            Setting.integer(
                    "hunt.checkpoints.restarts",
                    30,
                    new Limits<>(0, 10_000),
                    "How often in a row an embedded run goes on from its last checkpoint after a"
                            + " failure, after a second first and a minute at last, before it ends"
                            + " with exit code 1; on a cluster Flink's configuration says it.");

    static final List<Setting<?>> ALL = List.of(INTERVAL, FOLDER, RESUME, RESTARTS);

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private CheckpointOptions() {}

    static CheckpointSettings read(SettingValues values) {
        CheckpointSettings checkpoints =
                new CheckpointSettings(
                        values.get(INTERVAL),
                        folder(values),
                        values.get(RESUME),
                        values.get(RESTARTS));
        Duration timeout = values.get(KafkaOptions.TRANSACTION_TIMEOUT);
        boolean transactions = values.get(KafkaOptions.DELIVERY) == Delivery.EXACTLY_ONCE;
        if (transactions && checkpoints.interval().compareTo(longestInterval(timeout)) > 0) {
            values.fault(
                    "%s is %s; it must be three times %s (%s) at least"
                            .formatted(
                                    KafkaOptions.TRANSACTION_TIMEOUT.key(),
                                    print(timeout),
                                    INTERVAL.key(),
                                    print(checkpoints.interval())));
        }
        return checkpoints;
    }

    /**
     * The longest interval with such a timeout of transactions: one lasts from a checkpoint to the
     * end of the next, and over a restart.
     */
    public static Duration longestInterval(Duration transactionTimeout) {
        return transactionTimeout.dividedBy(3);
    }

    /** Flink wants a scheme, and says so without the key. */
    private static Optional<String> folder(SettingValues values) {
        Optional<String> folder = values.find(FOLDER);
        if (folder.isEmpty() || SCHEME.matcher(folder.get()).lookingAt()) {
            return folder;
        }
        if (!folder.get().startsWith("/")) {
            values.fault(
                    "%s: '%s' is no absolute path; write it as file:///var/lib/foci-watch"
                            .formatted(FOLDER.key(), folder.get()));
            return Optional.empty();
        }
        return Optional.of("file://" + folder.get());
    }

    private static String print(Duration duration) {
        return TimeUtils.formatWithHighestUnit(duration);
    }
}

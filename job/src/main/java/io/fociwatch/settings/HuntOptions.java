package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import java.util.List;
import java.util.stream.Stream;

/** Every key that a settings file or {@code --set} may name. */
public final class HuntOptions {
    // Each subtask talks to each: more of them want a cluster's memory for network buffers.
    private static final int MOST_SUBTASKS = 128;

    // More cost a small run more in starting than they save.
    private static final int MOST_BY_DEFAULT = 16;

    /** How many threads an embedded run uses. */
    public static final Setting<Integer> PARALLELISM =
            Setting.integer(
                    "hunt.parallelism",
                    new Limits<>(1, MOST_SUBTASKS),
                    "Parallel subtasks of an embedded run; by default one for each processor, at"
                            + " most "
                            + MOST_BY_DEFAULT
                            + ".");

    /** All of them, in the order in which they are documented. */
    public static final List<Setting<?>> ALL =
            Stream.of(
                            PivotOptions.ALL,
                            ClientOptions.ALL,
                            GraphOptions.ALL,
                            LookupOptions.ALL,
                            AsnOptions.ALL,
                            KafkaOptions.ALL,
                            TopicOptions.ALL,
                            CheckpointOptions.ALL,
                            ArchiveOptions.ALL,
                            List.<Setting<?>>of(PARALLELISM))
                    .<Setting<?>>flatMap(List::stream)
                    .toList();

    private HuntOptions() {}

    static int parallelism(SettingValues values) {
        int processors = Runtime.getRuntime().availableProcessors();
        return values.find(PARALLELISM).orElse(Math.min(processors, MOST_BY_DEFAULT));
    }
}

package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import java.util.List;
import java.util.stream.Stream;

/** Every key that a settings file or {@code --set} may name. */
public final class HuntOptions {
    /** How many threads an embedded run uses. */
    public static final Setting<Integer> PARALLELISM =
            Setting.integer(
                    "hunt.parallelism",
                    new Limits<>(1, HuntSettings.MAX_PARALLELISM),
                    "Parallel subtasks of an embedded run; by default one for each processor, at"
                            + " most "
                            + HuntOptions.MOST_BY_DEFAULT
                            + ".");

    /** All of them, in the order in which they are documented. */
    public static final List<Setting<?>> ALL =
            Stream.of(
                            PivotOptions.ALL,
                            ClientOptions.ALL,
                            GraphOptions.ALL,
                            LookupOptions.ALL,
                            AsnOptions.ALL,
                            List.<Setting<?>>of(PARALLELISM))
                    .<Setting<?>>flatMap(List::stream)
                    .toList();

    /**
     * Each subtask talks to each: beyond this a laptop's network buffers cost more than it wins.
     */
    private static final int MOST_BY_DEFAULT = 16;

    private HuntOptions() {}

    static int parallelism(SettingValues values) {
        int processors = Runtime.getRuntime().availableProcessors();
        return values.find(PARALLELISM).orElse(Math.min(processors, MOST_BY_DEFAULT));
    }
}

package io.fociwatch.pivot;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What tells a keyed operator that all earlier events of its key have come. */
enum InputOrder {
    /** Events come in any order; the watermark tells. */
    WATERMARKED,

    /**
     * Flink's batch mode sorts each key's events by time and shows no watermark until the key has
     * ended; an event itself tells that those of all earlier milliseconds have come.
     */
    SORTED;

    /** The order in which {@code environment} hands events to keyed operators. */
    static InputOrder of(StreamExecutionEnvironment environment) {
        return environment.getConfiguration().get(ExecutionOptions.RUNTIME_MODE)
                        == RuntimeExecutionMode.BATCH
                ? SORTED
                : WATERMARKED;
    }
}

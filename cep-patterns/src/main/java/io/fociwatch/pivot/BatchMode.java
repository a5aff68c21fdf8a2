package io.fociwatch.pivot;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Flink's batch mode, in which a bounded job runs: an operator reads a broadcast input whole before
 * the other one, a key's events come together and sorted by time, and its watermark comes at its
 * end.
 */
public final class BatchMode {
    private BatchMode() {}

    /** Whether jobs of {@code environment} run in batch mode. */
    public static boolean isOn(StreamExecutionEnvironment environment) {
        return environment.getConfiguration().get(ExecutionOptions.RUNTIME_MODE)
                == RuntimeExecutionMode.BATCH;
    }
}

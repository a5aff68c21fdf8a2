package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

final class BatchModeTest {

    @Test
    void itIsOnWhereItIsAskedFor() {
        assertThat(isOn(RuntimeExecutionMode.BATCH)).isTrue();
    }

    @Test
    void otherModesAreStreaming() {
        assertThat(isOn(RuntimeExecutionMode.STREAMING)).isFalse();
        assertThat(isOn(RuntimeExecutionMode.AUTOMATIC)).isFalse();
    }

    private static boolean isOn(RuntimeExecutionMode mode) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setRuntimeMode(mode);
        return BatchMode.isOn(environment);
    }
}

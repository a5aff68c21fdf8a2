package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

final class InputOrderTest {

    @Test
    void batchModeSorts() {
        assertThat(orderIn(RuntimeExecutionMode.BATCH)).isEqualTo(InputOrder.SORTED);
    }

    @Test
    void otherModesTellByWatermark() {
        assertThat(orderIn(RuntimeExecutionMode.STREAMING)).isEqualTo(InputOrder.WATERMARKED);
        assertThat(orderIn(RuntimeExecutionMode.AUTOMATIC)).isEqualTo(InputOrder.WATERMARKED);
    }

    private static InputOrder orderIn(RuntimeExecutionMode mode) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment();
        environment.setRuntimeMode(mode);
        return InputOrder.of(environment);
    }
}

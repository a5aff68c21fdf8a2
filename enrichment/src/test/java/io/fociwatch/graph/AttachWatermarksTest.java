package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Graph log's watermark says what may be missing, and nothing waits for it. */
final class AttachWatermarksTest {
    private AttachHarness attach;

    @BeforeEach
    void open() throws Exception {
        attach = new AttachHarness();
    }

    @AfterEach
    void close() throws Exception {
        attach.close();
    }

    @Test
    void aGraphLogThatIsBehindIsToldAndHoldsNothingBack() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.graphWatermark(12 - 0.002);

        // When
        attach.signInWatermark(AttachHarness.COMPLETION);

        // Then
        assertThat(attach.told()).containsExactly("1 OPENED [] ABSENT", "2 COMPLETED [] BEHIND");
    }

    @Test
    void theGraphLogsWatermarkCompletesNothingAndGoesNoFurther() throws Exception {
        // Given
        attach.tell(Theft.completed());

        // When
        attach.graphWatermark(10_000);

        // Then
        assertThat(attach.told()).containsExactly("1 OPENED [] ABSENT");
        assertThat(attach.output()).hasSize(1);
    }

    @Test
    void onlyTheSignInsWatermarkGoesOn() throws Exception {
        // When
        attach.signInWatermark(7);

        // Then
        assertThat(attach.output()).containsExactly(new Watermark(Theft.minute(7)));
    }

    @Test
    void afterARestoreTheGraphLogIsBehindAndNotAbsent() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.graphWatermark(9);

        // When
        attach.restore();
        attach.signInWatermark(AttachHarness.COMPLETION);

        // Then
        assertThat(attach.told()).containsExactly("2 COMPLETED [] BEHIND");
    }
}

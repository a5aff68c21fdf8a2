package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.signin.SignIn;
import java.time.Instant;
import java.util.List;
import org.apache.flink.metrics.HistogramStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DetectionDelayTest {
    private static final long NOW = Instant.parse("2026-05-01T14:10:00Z").toEpochMilli();

    private final KeptMetrics metrics = new KeptMetrics();
    private final DetectionDelay delay = new DetectionDelay(metrics, 3, () -> NOW);

    /** The third resource at 14:04:00; one more sign-in a minute later. */
    private static Burst burst() {
        return new BurstBuilder()
                .deviceCode("14:00:00.000")
                .redemption("14:02:00.000", "a", "Graph")
                .redemption("14:03:00.000", "b", "Exchange")
                .redemption("14:04:00.000", "c", "Key Vault")
                .redemption("14:05:00.000", "d", "SharePoint")
                .burst();
    }

    @Test
    void itIsMeasuredFromTheSignInThatCompletesTheBurst() {
        // Given
        Burst burst = arrived(burst(), 10_000);

        // When
        delay.measure(traced(burst, BurstStatus.OPENED));

        // Then
        assertThat(only(DetectionDelay.SINCE_EVENT)).isEqualTo(360_000);
        assertThat(only(DetectionDelay.SINCE_ARRIVAL)).isEqualTo(350_000);
    }

    @Test
    void whereNobodyToldTheArrivalOnlyTheEventIsMeasured() {
        // Given
        Burst burst = burst();

        // When
        delay.measure(traced(burst, BurstStatus.OPENED));

        // Then
        assertThat(only(DetectionDelay.SINCE_EVENT)).isEqualTo(360_000);
        assertThat(metrics.histogram(DetectionDelay.SINCE_ARRIVAL).getCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = "OPENED", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAlertThatOpensIsMeasured(BurstStatus status) {
        // Given
        Burst burst = arrived(burst(), 10_000);

        // When
        delay.measure(traced(burst, status));

        // Then
        assertThat(metrics.histogram(DetectionDelay.SINCE_EVENT).getCount()).isZero();
        assertThat(metrics.histogram(DetectionDelay.SINCE_ARRIVAL).getCount()).isZero();
    }

    private long only(String name) {
        HistogramStatistics statistics = metrics.histogram(name).getStatistics();
        assertThat(metrics.histogram(name).getCount()).isEqualTo(1);
        return statistics.getMax();
    }

    private static Burst arrived(Burst burst, long after) {
        List<SignIn> signIns =
                burst.signIns().stream()
                        .map(signIn -> signIn.arrivedAt(signIn.time() + after))
                        .toList();
        return new Burst(burst.deviceCodes(), signIns);
    }

    private static TracedBurst traced(Burst burst, BurstStatus status) {
        return new TracedBurst(
                burst, status.revision(), status, List.of(), GraphCompleteness.BEHIND);
    }
}

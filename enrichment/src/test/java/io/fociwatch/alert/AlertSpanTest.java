package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Span minutes are counted as the hunt's query counts them. */
final class AlertSpanTest {
    private final AlertWriter writer = new AlertWriter(ListedClient.CATALOGUE);

    @Test
    void countTheBoundariesOfTheClock() {
        assertThat(spanOf("14:02:59.999", "14:03:00.000")).isEqualTo(1);
    }

    @Test
    void countNoMinuteThatHasNoBoundary() {
        assertThat(spanOf("14:02:00.000", "14:02:59.999")).isZero();
    }

    @Test
    void areNoRounding() {
        assertThat(spanOf("14:02:00.000", "14:03:59.999")).isEqualTo(1);
    }

    private long spanOf(String first, String last) {
        BurstBuilder burst =
                new BurstBuilder()
                        .deviceCode("14:00:00.000")
                        .redemption(first, "a", "Graph")
                        .redemption(last, "b", "Exchange");
        return writer.map(burst.completed()).spanMinutes();
    }
}

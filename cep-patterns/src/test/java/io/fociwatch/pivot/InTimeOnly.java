package io.fociwatch.pivot;

import java.time.Duration;

/** The hunt's own numbers, but nothing may come late. */
final class InTimeOnly {
    static final PivotSettings SETTINGS = settings(3);

    private InTimeOnly() {}

    static PivotSettings settings(int minResources) {
        return new PivotSettings(
                Duration.ofMinutes(20), Duration.ofMinutes(10), minResources, Duration.ZERO);
    }
}

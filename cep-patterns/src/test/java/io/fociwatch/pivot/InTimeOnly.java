package io.fociwatch.pivot;

import java.time.Duration;

/** The hunt's own numbers, but nothing may come late. */
final class InTimeOnly {
    static final PivotSettings SETTINGS = settings(3);

    private InTimeOnly() {}

    /** Then something may come late after all. */
    static PivotSettings butFor(Duration allowedLateness) {
        return new PivotSettings(
                SETTINGS.deviceCodeWindow(),
                SETTINGS.burstWindow(),
                SETTINGS.minResources(),
                allowedLateness);
    }

    static PivotSettings settings(int minResources) {
        return new PivotSettings(
                Duration.ofMinutes(20), Duration.ofMinutes(10), minResources, Duration.ZERO);
    }
}

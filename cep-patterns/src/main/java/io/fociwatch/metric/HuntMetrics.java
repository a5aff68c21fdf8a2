package io.fociwatch.metric;

import org.apache.flink.metrics.MetricGroup;

/** Where the hunt's own metrics are, apart from Flink's. */
public final class HuntMetrics {
    private static final String GROUP = "fociwatch";

    private HuntMetrics() {}

    /** The group of the hunt's metrics below an operator's own. */
    public static MetricGroup of(MetricGroup operator) {
        return operator.addGroup(GROUP);
    }
}

package io.fociwatch.alert;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** Keeps the histograms that are registered. */
final class KeptMetrics extends UnregisteredMetricsGroup {
    private final Map<String, Histogram> histograms = new HashMap<>();

    @Override
    public <H extends Histogram> H histogram(String name, H histogram) {
        histograms.put(name, histogram);
        return histogram;
    }

    /** The histogram of that name. */
    Histogram histogram(String name) {
        return histograms.get(name);
    }
}

package io.fociwatch.alert;

import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.signin.SignIn;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * How long it takes until an alert opens: since the sign-in that completes the burst happened,
 * which includes the log's own delay, and since it was read. Of the last {@value #ALERTS} alerts of
 * a subtask.
 *
 * <p>A burst that is first told as completed says nothing of the pipeline's speed, and is left out;
 * so a bounded run measures nothing.
 */
final class DetectionDelay {
    static final String SINCE_EVENT = "detection-delay-ms";
    static final String SINCE_ARRIVAL = "detection-delay-since-arrival-ms";

    private static final int ALERTS = 1000;

    private final Histogram sinceEvent;
    private final Histogram sinceArrival;
    private final int minResources;
    private final LongSupplier wallClock;

    /**
     * Registers both histograms.
     *
     * @param minResources by how many distinct resources a burst is complete
     * @param wallClock ms since the epoch
     */
    DetectionDelay(MetricGroup metrics, int minResources, LongSupplier wallClock) {
        this.sinceEvent =
                metrics.histogram(SINCE_EVENT, new DescriptiveStatisticsHistogram(ALERTS));
        this.sinceArrival =
                metrics.histogram(SINCE_ARRIVAL, new DescriptiveStatisticsHistogram(ALERTS));
        this.minResources = minResources;
        this.wallClock = wallClock;
    }

    void measure(TracedBurst traced) {
        if (traced.status() != BurstStatus.OPENED) {
            return;
        }
        long now = wallClock.getAsLong();
        SignIn completing = traced.burst().reaching(minResources);
        sinceEvent.update(now - completing.time());
        if (completing.arrival() != SignIn.NOT_TOLD) {
            sinceArrival.update(now - completing.arrival());
        }
    }
}

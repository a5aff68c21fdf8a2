package io.fociwatch.alert;

import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.metric.HuntMetrics;
import io.fociwatch.pivot.PivotSettings;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Writes alerts, and measures what it writes. */
final class RaiseFunction extends RichMapFunction<LocatedBurst, Alert> {
    private static final long serialVersionUID = 1L;

    private final AlertWriter writer;
    private final int minResources;

    private transient AlertTallies tallies;
    private transient DetectionDelay delay;

    RaiseFunction(ClientCatalogue clients, PivotSettings pivot) {
        this.writer = new AlertWriter(clients);
        this.minResources = pivot.minResources();
    }

    @Override
    public void open(OpenContext context) {
        tallies = new AlertTallies(getRuntimeContext());
        delay =
                new DetectionDelay(
                        HuntMetrics.of(getRuntimeContext().getMetricGroup()),
                        minResources,
                        System::currentTimeMillis);
    }

    @Override
    public Alert map(LocatedBurst located) {
        tallies.count(located.traced());
        delay.measure(located.traced());
        return writer.map(located);
    }
}

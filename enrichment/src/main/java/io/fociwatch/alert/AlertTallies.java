package io.fociwatch.alert;

import io.fociwatch.graph.Link;
import io.fociwatch.graph.LinkedCall;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.metric.Tally;
import io.fociwatch.pivot.BurstStatus;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * Counts alerts by the status of their revision, and the Graph calls of completed ones by the link
 * that ties them. An alert that is amended is counted again, and so are its calls.
 */
final class AlertTallies {
    private final Map<BurstStatus, Tally> alerts = new EnumMap<>(BurstStatus.class);
    private final Map<Link, Tally> links = new EnumMap<>(Link.class);

    AlertTallies(RuntimeContext context) {
        for (BurstStatus status : BurstStatus.values()) {
            alerts.put(status, Tally.register(context, "alerts-" + status));
        }
        for (Link link : Link.values()) {
            links.put(link, Tally.register(context, "graph-links-" + link));
        }
    }

    void count(TracedBurst traced) {
        alerts.get(traced.status()).increment();
        if (traced.status() == BurstStatus.COMPLETED) {
            for (LinkedCall linked : traced.calls()) {
                links.get(linked.link()).increment();
            }
        }
    }
}

package io.fociwatch.alert;

import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.pivot.PivotSettings;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Last stage of the hunt: turns what is known of a burst into an alert. */
public final class Alerts {
    /** The hunt that the alerts are of. */
    public static final String RULE_ID = "hunt-2025-045";

    static final String UID = "raise";

    private Alerts() {}

    /**
     * Raises an alert for each revision of a burst.
     *
     * @param clients names the clients that the log leaves unnamed
     * @param pivot what the bursts were found with
     */
    public static DataStream<Alert> raise(
            DataStream<LocatedBurst> bursts, ClientCatalogue clients, PivotSettings pivot) {
        return bursts.map(new RaiseFunction(clients, pivot), TypeInformation.of(Alert.class))
                .name("raise")
                .uid(UID);
    }
}

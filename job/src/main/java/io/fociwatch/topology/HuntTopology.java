package io.fociwatch.topology;

import io.fociwatch.alert.Alert;
import io.fociwatch.alert.Alerts;
import io.fociwatch.asn.Addresses;
import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.graph.GraphCalls;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstSignal;
import io.fociwatch.pivot.Bursts;
import io.fociwatch.pivot.DeviceCodes;
import io.fociwatch.pivot.Evidence;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.signin.SignIn;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * For each user: arm on a device-code sign-in, detect a burst of one client over three resources,
 * assemble its evidence, attach the Graph calls, locate the addresses, raise the alert.
 */
public final class HuntTopology {
    private HuntTopology() {}

    /** The hunt over any logs, bounded or not. */
    public static DataStream<Alert> hunt(HuntInputs logs, HuntSettings hunt) {
        DataStream<SignIn> armed = DeviceCodes.arm(logs.signIns(), hunt.clients(), hunt.pivot());
        DataStream<BurstSignal> detected = Bursts.detect(armed, hunt.pivot());
        DataStream<BurstRevision> assembled = Evidence.assemble(armed, detected, hunt.pivot());
        DataStream<TracedBurst> attached = attach(armed, assembled, logs, hunt);
        DataStream<LocatedBurst> located =
                Addresses.locate(attached, logs.asnTable(), hunt.asn().maxWait());
        return Alerts.raise(located, hunt.clients());
    }

    private static DataStream<TracedBurst> attach(
            DataStream<SignIn> armed,
            DataStream<BurstRevision> bursts,
            HuntInputs logs,
            HuntSettings hunt) {
        return switch (hunt.graphJoin()) {
            case STREAM ->
                    GraphCalls.attach(armed, bursts, logs.graphCalls(), hunt.pivot(), hunt.graph());
            case LOOKUP ->
                    GraphCalls.attachFromStore(
                            bursts,
                            logs.graphStore().orElseThrow(),
                            hunt.pivot(),
                            hunt.graph(),
                            hunt.lookup().orElseThrow().limits());
            case OFF -> GraphCalls.attachNothing(bursts);
        };
    }
}

package io.fociwatch.topology;

import io.fociwatch.alert.Alerts;
import io.fociwatch.asn.Addresses;
import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.graph.GraphCalls;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.ArmedSignIns;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstSignal;
import io.fociwatch.pivot.Bursts;
import io.fociwatch.pivot.DeviceCodes;
import io.fociwatch.pivot.Evidence;
import io.fociwatch.settings.HuntSettings;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * For each user: arm on a device-code sign-in, detect a burst of one client over three resources,
 * assemble its evidence, attach the Graph calls, locate the addresses, raise the alert.
 */
public final class HuntTopology {
    private HuntTopology() {}

    /** The hunt over any logs, bounded or not. */
    public static HuntResults hunt(HuntInputs logs, HuntSettings hunt) {
        ArmedSignIns armed = DeviceCodes.arm(logs.signIns(), hunt.clients(), hunt.pivot());
        DataStream<BurstSignal> detected = Bursts.detect(armed.inTime(), hunt.pivot());
        DataStream<BurstRevision> assembled = Evidence.assemble(armed, detected, hunt.pivot());
        DataStream<TracedBurst> attached = attach(armed, assembled, logs, hunt);
        DataStream<LocatedBurst> located =
                Addresses.locate(attached, logs.asnTable(), hunt.asn().maxWait());
        return new HuntResults(
                Alerts.raise(located, hunt.clients(), hunt.pivot()), armed.tooLate());
    }

    private static DataStream<TracedBurst> attach(
            ArmedSignIns armed,
            DataStream<BurstRevision> bursts,
            HuntInputs logs,
            HuntSettings hunt) {
        return switch (hunt.graphJoin()) {
            case STREAM ->
                    GraphCalls.attach(
                            armed.all(),
                            bursts,
                            logs.graphCalls(),
                            logs.graphPace(),
                            hunt.pivot(),
                            hunt.graph());
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

package io.fociwatch.topology;

import io.fociwatch.alert.Alert;
import io.fociwatch.alert.Alerts;
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
 * assemble its evidence, raise the alert.
 */
public final class HuntTopology {
    private HuntTopology() {}

    /**
     * The hunt over any sign-ins, bounded or not.
     *
     * @param signIns with event-time timestamps and watermarks
     */
    public static DataStream<Alert> hunt(DataStream<SignIn> signIns, HuntSettings settings) {
        DataStream<SignIn> armed = DeviceCodes.arm(signIns, settings.clients(), settings.pivot());
        DataStream<BurstSignal> detected = Bursts.detect(armed, settings.pivot());
        DataStream<BurstRevision> assembled = Evidence.assemble(armed, detected, settings.pivot());
        return Alerts.raise(assembled, settings.clients());
    }
}

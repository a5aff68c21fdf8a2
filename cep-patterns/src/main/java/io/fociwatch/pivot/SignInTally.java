package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Counts sign-ins by what they are to the hunt. */
final class SignInTally {
    static final String DEVICE_CODES = "signins-device-code";
    static final String REDEMPTIONS = "signins-redemption";
    static final String OTHERS = "signins-other";

    private final Tally deviceCodes;
    private final Tally redemptions;
    private final Tally others;

    /** Registers a count for each kind. */
    SignInTally(RuntimeContext context) {
        deviceCodes = Tally.register(context, DEVICE_CODES);
        redemptions = Tally.register(context, REDEMPTIONS);
        others = Tally.register(context, OTHERS);
    }

    void count(SignInKind kind) {
        switch (kind) {
            case DEVICE_CODE -> deviceCodes.increment();
            case REDEMPTION -> redemptions.increment();
            case OTHER -> others.increment();
        }
    }
}

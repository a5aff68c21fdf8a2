package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import java.util.function.Function;

/** Counts sign-ins by what they are to the hunt. */
final class SignInTally {
    static final String DEVICE_CODES = "signins-device-code";
    static final String REDEMPTIONS = "signins-redemption";
    static final String OTHERS = "signins-other";

    private final Tally deviceCodes;
    private final Tally redemptions;
    private final Tally others;

    /**
     * Has a count for each kind.
     *
     * @param tallies gives the count of a name
     */
    SignInTally(Function<String, Tally> tallies) {
        deviceCodes = tallies.apply(DEVICE_CODES);
        redemptions = tallies.apply(REDEMPTIONS);
        others = tallies.apply(OTHERS);
    }

    void count(SignInKind kind) {
        switch (kind) {
            case DEVICE_CODE -> deviceCodes.increment();
            case REDEMPTION -> redemptions.increment();
            case OTHER -> others.increment();
        }
    }
}

package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import java.util.List;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;

/**
 * The hunt as a Flink CEP pattern, for three resources:
 *
 * <pre>
 * device-code                     a device-code sign-in
 *   no newer-code                 (a later device code reaches further)
 * then any first                  a redemption at most 20 min after it
 *   no first-again                same client and resource, still in reach of the device code
 * then     second                 same client, another resource, less than 10 min after first
 *   no first-again-2
 * then     third                  same client, a third resource, less than 10 min after first
 * within 30 min and a second        (see CoarseTime)
 * </pre>
 *
 * <p>The two kinds of <em>no</em> end a partial match as soon as a later one can do all that it
 * can. Without them a user with n sign-ins costs n squared; with them the partial matches alive do
 * not grow with n: one for the device code and mostly two for each client, with device codes far
 * apart at most three for each client and resource. A skip strategy would not do: it drops partial
 * matches that a burst still needs.
 *
 * <p>Stage names are state. They never change.
 */
public final class PivotPattern {
    static final String DEVICE_CODE = "device-code";
    static final String NEWER_CODE = "newer-code";
    static final String FIRST_AGAIN = "first-again";

    /** The stages of the burst; as many are used as there are resources asked for. */
    static final List<String> REDEMPTIONS =
            List.of(
                    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                    "ninth", "tenth");

    private PivotPattern() {}

    /** The pattern for these settings, over what {@link DeviceCodes#arm} lets through. */
    public static Pattern<SignIn, ?> of(PivotSettings settings) {
        Duration burstWindow = settings.burstWindow();
        Pattern<SignIn, SignIn> pattern =
                Pattern.<SignIn>begin(DEVICE_CODE, AfterMatchSkipStrategy.noSkip())
                        .where(SimpleCondition.of(SignIn::isDeviceCode))
                        .notFollowedBy(NEWER_CODE)
                        .where(SimpleCondition.of(SignIn::isDeviceCode))
                        .followedByAny(REDEMPTIONS.get(0))
                        .where(new RedemptionInReach(settings.deviceCodeWindow()));
        for (int stage = 1; stage < settings.minResources(); stage++) {
            pattern =
                    pattern.notFollowedBy(firstAgain(stage))
                            .where(new FirstAgain(settings.deviceCodeWindow()))
                            .followedBy(REDEMPTIONS.get(stage))
                            .where(new NextResource(REDEMPTIONS.subList(0, stage), burstWindow));
        }
        return pattern.within(settings.reach().plus(CoarseTime.STEP));
    }

    /** The name of the stage that completes the burst. */
    static String lastStage(PivotSettings settings) {
        return REDEMPTIONS.get(settings.minResources() - 1);
    }

    private static String firstAgain(int stage) {
        return stage == 1 ? FIRST_AGAIN : FIRST_AGAIN + "-" + stage;
    }
}

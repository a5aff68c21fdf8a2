package io.fociwatch.pivot;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import java.util.function.Function;

/**
 * Says of a sign-in whether {@link DeviceCodes#arm} can have a use for it, where it is known
 * beforehand who is armed. What it has none for is counted as that stage counts it.
 */
public final class EarlyArming {
    /**
     * Device codes that were not known beforehand, as those that are written between two readings
     * of a log: what followed them may have been left out.
     */
    public static final String UNFORESEEN = "signins-device-code-unforeseen";

    private final ClientCatalogue clients;
    private final ArmedUsers armed;
    private final SignInTally selected;
    private final ArmedTally tally;
    private final Tally unforeseen;

    /**
     * For one operator.
     *
     * @param tallies gives the count of a name
     * @param armed as the device codes of all logs arm users, or longer
     */
    public EarlyArming(Function<String, Tally> tallies, ClientCatalogue clients, ArmedUsers armed) {
        this.clients = clients;
        this.armed = armed;
        this.selected = new SignInTally(tallies);
        this.tally = new ArmedTally(tallies, ArmingOperator.SIGN_INS);
        this.unforeseen = tallies.apply(UNFORESEEN);
    }

    /**
     * Whether the sign-in is needed; what it says of addresses, tokens and the like is not read.
     */
    public boolean needs(SignIn signIn) {
        SignInKind kind = SignInKind.of(signIn, clients);
        if (kind == SignInKind.DEVICE_CODE) {
            if (!armed.foresaw(signIn)) {
                unforeseen.increment();
            }
            return true;
        }
        if (kind == SignInKind.REDEMPTION && armed.covers(signIn.user(), signIn.time())) {
            return true;
        }
        selected.count(kind);
        if (kind == SignInKind.REDEMPTION) {
            tally.dropped();
        }
        return false;
    }
}

package io.fociwatch.pivot;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps device codes, and redemptions by a client that the catalogue lists at the time of the
 * sign-in; counts all three kinds. Behind it, whatever is no device code is such a redemption.
 */
final class SignInSelection extends ProcessFunction<SignIn, SignIn> {
    private static final long serialVersionUID = 1L;

    static final String DEVICE_CODES = "signins-device-code";
    static final String REDEMPTIONS = "signins-redemption";
    static final String OTHERS = "signins-other";

    private final ClientCatalogue clients;
    private transient Tally deviceCodes;
    private transient Tally redemptions;
    private transient Tally others;

    SignInSelection(ClientCatalogue clients) {
        this.clients = clients;
    }

    @Override
    public void open(OpenContext context) {
        deviceCodes = Tally.register(getRuntimeContext(), DEVICE_CODES);
        redemptions = Tally.register(getRuntimeContext(), REDEMPTIONS);
        others = Tally.register(getRuntimeContext(), OTHERS);
    }

    @Override
    public void processElement(SignIn signIn, Context context, Collector<SignIn> out) {
        if (signIn.isDeviceCode()) {
            deviceCodes.increment();
            out.collect(signIn);
        } else if (signIn.isRedemption() && clients.lists(signIn.client().id(), signIn.time())) {
            redemptions.increment();
            out.collect(signIn);
        } else {
            others.increment();
        }
    }
}

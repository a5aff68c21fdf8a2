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

    private final ClientCatalogue clients;
    private transient SignInTally tally;

    SignInSelection(ClientCatalogue clients) {
        this.clients = clients;
    }

    @Override
    public void open(OpenContext context) {
        tally = new SignInTally(Tally.of(getRuntimeContext()));
    }

    @Override
    public void processElement(SignIn signIn, Context context, Collector<SignIn> out) {
        SignInKind kind = SignInKind.of(signIn, clients);
        tally.count(kind);
        if (kind != SignInKind.OTHER) {
            out.collect(signIn);
        }
    }
}

package io.fociwatch.pivot;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.signin.SignIn;

/** What a sign-in can be to the hunt. */
enum SignInKind {
    /** The victim's half of a story. */
    DEVICE_CODE,

    /** The attacker's half: by a client that the catalogue lists at the time of the sign-in. */
    REDEMPTION,

    /** Of no use. */
    OTHER;

    static SignInKind of(SignIn signIn, ClientCatalogue clients) {
        if (signIn.isDeviceCode()) {
            return DEVICE_CODE;
        }
        return signIn.isRedemption() && clients.lists(signIn.client().id(), signIn.time())
                ? REDEMPTION
                : OTHER;
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.redemption;

import io.fociwatch.signin.SignInBuilder;

/** A burst as small as can be: three resources in as many minutes. */
final class ThreeResources {
    private ThreeResources() {}

    /** By the Azure CLI, from that time in ms. */
    static SignInBuilder[] burstFrom(long firstSeen) {
        return burstFrom(firstSeen, "Azure CLI");
    }

    static SignInBuilder[] burstFrom(long firstSeen, String client) {
        return new SignInBuilder[] {
            redemption().at(firstSeen).to("Graph").by(client),
            redemption().at(firstSeen).plusMillis(60_000).to("Exchange").by(client),
            redemption().at(firstSeen).plusMillis(120_000).to("Key Vault").by(client)
        };
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-ins of two clients, or of two users, do not add up to a match. */
final class PatternClientsTest {
    private PatternHarness cep;

    @BeforeEach
    void open() throws Exception {
        cep = new PatternHarness(PivotSettings.DEFAULTS);
    }

    @AfterEach
    void close() throws Exception {
        cep.close();
    }

    @Test
    void twoClientsDoNotAddUp() throws Exception {
        assertThat(
                        cep.matchesOf(
                                deviceCode().atMinute(0),
                                redemption().atMinute(1).to("Graph").by("Azure CLI"),
                                redemption().atMinute(2).to("Exchange").by("Office"),
                                redemption().atMinute(3).to("Key Vault").by("Azure CLI")))
                .isEmpty();
    }

    @Test
    void anotherClientInBetweenDoesNotDisturb() throws Exception {
        assertThat(
                        cep.matchesOf(
                                deviceCode().atMinute(0),
                                redemption().atMinute(1).to("Graph").by("Azure CLI"),
                                redemption().atMinute(2).to("Graph").by("Office"),
                                redemption().atMinute(3).to("Exchange").by("Azure CLI"),
                                redemption().atMinute(4).to("Exchange").by("Office"),
                                redemption().atMinute(5).to("Key Vault").by("Azure CLI")))
                .hasSize(1);
    }

    @Test
    void twoUsersDoNotAddUp() throws Exception {
        assertThat(
                        cep.matchesOf(
                                deviceCode().atMinute(0).of("alice"),
                                deviceCode().atMinute(0).of("bob"),
                                redemption().atMinute(1).to("Graph").of("alice"),
                                redemption().atMinute(2).to("Exchange").of("alice"),
                                redemption().atMinute(3).to("Key Vault").of("bob")))
                .isEmpty();
    }
}

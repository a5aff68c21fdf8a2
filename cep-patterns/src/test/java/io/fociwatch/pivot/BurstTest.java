package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BurstTest {

    /** Graph, Graph, Exchange, Graph, Key Vault, SharePoint: a minute each. */
    private final Burst burst =
            new Burst(
                    story(deviceCode()),
                    story(
                            redemption().atMinute(1).to("Graph"),
                            redemption().atMinute(2).to("Graph"),
                            redemption().atMinute(3).to("Exchange"),
                            redemption().atMinute(4).to("Graph"),
                            redemption().atMinute(5).to("Key Vault"),
                            redemption().atMinute(6).to("SharePoint")));

    @Test
    void theThirdResourceIsReachedByTheFirstSignInToIt() {
        assertThat(burst.reaching(3).time()).isEqualTo(minute(5));
    }

    @Test
    void aRepeatedResourceReachesNothing() {
        assertThat(burst.reaching(2).time()).isEqualTo(minute(3));
    }

    @Test
    void whereThereAreFewerResourcesTheLastSignInIsMeant() {
        assertThat(burst.reaching(5).time()).isEqualTo(minute(6));
    }
}

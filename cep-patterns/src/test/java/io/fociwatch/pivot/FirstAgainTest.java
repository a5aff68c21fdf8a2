package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignInBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FirstAgainTest {
    private static final Story FIRST_AT_MINUTE_5 =
            Story.untold()
                    .told(PivotPattern.DEVICE_CODE, deviceCode().atMinute(0))
                    .told("first", redemption().atMinute(5).to("Graph").by("Azure CLI"));

    @Test
    void forTheSameClientAndResource() throws Exception {
        assertThat(holds(redemption().atMinute(6).to("Graph").by("Azure CLI"))).isTrue();
    }

    @Test
    void forTheSameResourceUnderAnotherName() throws Exception {
        // Given
        SignInBuilder graph = redemption().to("Graph");
        Resource renamed = new Resource(graph.build().resource().id(), "Microsoft Graph API");

        // When
        boolean holds = holds(redemption().atMinute(6).to(renamed));

        // Then
        assertThat(holds).isTrue();
    }

    @Test
    void notForAnotherResource() throws Exception {
        assertThat(holds(redemption().atMinute(6).to("Exchange").by("Azure CLI"))).isFalse();
    }

    @Test
    void notForAnotherClient() throws Exception {
        assertThat(holds(redemption().atMinute(6).to("Graph").by("Office"))).isFalse();
    }

    @Test
    void fromTheFirstsOwnMillisecondOn() throws Exception {
        assertThat(holds(redemption().atMinute(5).to("Graph"))).isTrue();
        assertThat(holds(redemption().atMinute(5).plusMillis(-1).to("Graph"))).isFalse();
    }

    @Test
    void whileInReachOfTheDeviceCode() throws Exception {
        assertThat(holds(redemption().atMinute(20).to("Graph"))).isTrue();
        assertThat(holds(redemption().atMinute(20).plusMillis(1).to("Graph"))).isFalse();
    }

    @Test
    void forNoDeviceCode() throws Exception {
        assertThat(holds(deviceCode().atMinute(6).to("Graph").by("Azure CLI"))).isFalse();
    }

    @Test
    void forNothingWhileTheFirstIsStillBeingTaken() throws Exception {
        // Given
        Story onlyTheCode = Story.untold().told(PivotPattern.DEVICE_CODE, deviceCode());

        // When
        boolean holds = condition().filter(redemption().atMinute(5).build(), onlyTheCode);

        // Then
        assertThat(holds).isFalse();
        assertThat(condition().filter(redemption().build(), Story.untold())).isFalse();
    }

    private static boolean holds(SignInBuilder signIn) throws Exception {
        return condition().filter(signIn.build(), FIRST_AT_MINUTE_5);
    }

    private static FirstAgain condition() {
        return new FirstAgain(Duration.ofMinutes(20));
    }
}

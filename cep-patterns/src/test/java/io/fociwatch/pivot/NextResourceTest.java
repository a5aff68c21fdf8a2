package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignInBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NextResourceTest {
    private static final Story TWO_TOLD =
            Story.untold()
                    .told(PivotPattern.DEVICE_CODE, deviceCode().atMinute(0))
                    .told("first", redemption().atMinute(1).to("Graph"))
                    .told("second", redemption().atMinute(3).to("Exchange"));

    @Test
    void forAResourceNotToldYet() throws Exception {
        assertThat(isThird(redemption().atMinute(4).to("Key Vault"))).isTrue();
    }

    @Test
    void notForTheFirstsResource() throws Exception {
        assertThat(isThird(redemption().atMinute(4).to("Graph"))).isFalse();
    }

    @Test
    void notForTheSecondsResource() throws Exception {
        assertThat(isThird(redemption().atMinute(4).to("Exchange"))).isFalse();
    }

    @Test
    void notForAToldResourceUnderAnotherName() throws Exception {
        // Given
        String graph = redemption().to("Graph").build().resource().id();

        // When
        boolean holds = isThird(redemption().atMinute(4).to(new Resource(graph, "Key Vault")));

        // Then
        assertThat(holds).isFalse();
    }

    @Test
    void notForAnotherClient() throws Exception {
        assertThat(isThird(redemption().atMinute(4).to("Key Vault").by("Office"))).isFalse();
    }

    @Test
    void untilAMillisecondBeforeTenMinutesAfterTheFirst() throws Exception {
        assertThat(isThird(redemption().atMinute(11).plusMillis(-1).to("Key Vault"))).isTrue();
        assertThat(isThird(redemption().atMinute(11).to("Key Vault"))).isFalse();
    }

    @Test
    void fromTheMillisecondOfTheLatestToldOn() throws Exception {
        assertThat(isThird(redemption().atMinute(3).to("Key Vault"))).isTrue();
        assertThat(isThird(redemption().atMinute(3).plusMillis(-1).to("Key Vault"))).isFalse();
    }

    @Test
    void notBackInTime() throws Exception {
        assertThat(isThird(redemption().atMinute(0).to("Key Vault"))).isFalse();
    }

    @Test
    void forNoDeviceCode() throws Exception {
        assertThat(isThird(deviceCode().atMinute(4).to("Key Vault"))).isFalse();
    }

    @Test
    void forNothingWhileTheStageBeforeIsStillBeingTaken() throws Exception {
        // Given
        Story onlyTheFirst = Story.untold().told("first", redemption().atMinute(1).to("Graph"));

        // When
        boolean holds =
                third().filter(redemption().atMinute(4).to("Key Vault").build(), onlyTheFirst);

        // Then
        assertThat(holds).isFalse();
        assertThat(third().filter(redemption().build(), Story.untold())).isFalse();
    }

    private static boolean isThird(SignInBuilder signIn) throws Exception {
        return third().filter(signIn.build(), TWO_TOLD);
    }

    private static NextResource third() {
        return new NextResource(List.of("first", "second"), Duration.ofMinutes(10));
    }
}

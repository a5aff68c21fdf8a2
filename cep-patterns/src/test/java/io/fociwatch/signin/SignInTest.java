package io.fociwatch.signin;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SignInTest {

    @Test
    void anInteractiveSuccessWithADeviceCodeIsADeviceCode() {
        // Given
        SignIn signIn = deviceCode().build();

        // When
        boolean isDeviceCode = signIn.isDeviceCode();

        // Then
        assertThat(isDeviceCode).isTrue();
        assertThat(signIn.isRedemption()).isFalse();
    }

    @Test
    void aDeviceCodeThatFailedIsNone() {
        assertThat(deviceCode().failed().build().isDeviceCode()).isFalse();
    }

    @Test
    void anInteractiveSuccessWithAnotherProtocolIsNoDeviceCode() {
        assertThat(deviceCode().protocol("none").build().isDeviceCode()).isFalse();
    }

    @Test
    void theProtocolIsComparedAsEntraWritesIt() {
        assertThat(deviceCode().protocol("devicecode").build().isDeviceCode()).isFalse();
    }

    @Test
    void aTokenRedeemedWithTheDeviceCodeProtocolIsARedemption() {
        // Given
        SignIn signIn = redemption().protocol(SignIn.DEVICE_CODE).build();

        // When
        boolean isDeviceCode = signIn.isDeviceCode();

        // Then
        assertThat(isDeviceCode).isFalse();
        assertThat(signIn.isRedemption()).isTrue();
    }

    @Test
    void aRedemptionThatFailedIsNone() {
        assertThat(redemption().failed().build().isRedemption()).isFalse();
    }

    @Test
    void aRedemptionForNoKnownResourceIsNone() {
        assertThat(redemption().to(new Resource("", "")).build().isRedemption()).isFalse();
    }

    @Test
    void aNameAloneMakesAResourceKnown() {
        assertThat(redemption().to(new Resource("", "Graph")).build().isRedemption()).isTrue();
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What passes at once. */
final class ArmingOperatorTest {
    private ArmingHarness arming;

    @BeforeEach
    void open() throws Exception {
        arming = new ArmingHarness();
    }

    @AfterEach
    void close() throws Exception {
        arming.close();
    }

    @Test
    void aDeviceCodePassesAtOnce() throws Exception {
        // When
        arming.receive(deviceCode().atMinute(3));

        // Then
        assertThat(arming.passed()).isEqualTo(story(deviceCode().atMinute(3)));
        assertThat(arming.timestamps()).containsExactly(minute(3));
    }

    @Test
    void aRedemptionInReachOfADeviceCodePassesAtOnce() throws Exception {
        // Given
        arming.receive(deviceCode().atMinute(0));

        // When
        arming.receive(redemption().atMinute(0), redemption().atMinute(30));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(0), minute(0), minute(30));
        assertThat(arming.waiting("alice")).isZero();
    }

    @Test
    void aRedemptionAMillisecondOutOfReachDoesNot() throws Exception {
        // Given
        arming.receive(deviceCode().atMinute(0));

        // When
        arming.receive(
                redemption().atMinute(0).plusMillis(-1), redemption().atMinute(30).plusMillis(1));

        // Then
        assertThat(arming.passed()).hasSize(1);
        assertThat(arming.waiting("alice")).isEqualTo(2);
    }

    @Test
    void anotherUsersDeviceCodeArmsNobodyElse() throws Exception {
        // Given
        arming.receive(deviceCode().atMinute(0).of("bob"));

        // When
        arming.receive(redemption().atMinute(1).of("alice"));

        // Then
        assertThat(arming.passed()).hasSize(1);
        assertThat(arming.waiting("alice")).isEqualTo(1);
    }
}

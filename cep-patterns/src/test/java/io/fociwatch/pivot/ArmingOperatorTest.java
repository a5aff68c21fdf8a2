package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void aRedemptionThatNoDeviceCodeCameForIsDroppedAndCounted() throws Exception {
        // Given
        arming.receive(redemption().atMinute(1), redemption().atMinute(2));

        // When
        arming.watermarkAtMinute(10);

        // Then
        assertThat(arming.passed()).isEmpty();
        assertThat(arming.counted("signins-unarmed")).isEqualTo(2);
    }

    @Test
    void aRedemptionBeforeItsDeviceCodeIsReleasedWithItsOwnTime() throws Exception {
        // Given
        arming.receive(redemption().atMinute(3), redemption().atMinute(2));

        // When
        arming.receive(deviceCode().atMinute(1));

        // Then
        assertThat(arming.passed())
                .isEqualTo(
                        story(
                                deviceCode().atMinute(1),
                                redemption().atMinute(3),
                                redemption().atMinute(2)));
        assertThat(arming.timestamps()).containsExactly(minute(1), minute(3), minute(2));
        assertThat(arming.waiting("alice")).isZero();
    }

    @Test
    void oneReleasedInTwoCopiesPassesInBoth() throws Exception {
        // Given
        arming.receive(redemption().atMinute(3), redemption().atMinute(3).from("log:2"));

        // When
        arming.receive(deviceCode().atMinute(1));

        // Then
        assertThat(arming.passed()).hasSize(3);
    }

    @Test
    void aWaitingRedemptionOutOfReachOfTheDeviceCodeStays() throws Exception {
        // Given
        arming.receive(
                redemption().atMinute(0),
                redemption().atMinute(5),
                redemption().atMinute(35).plusMillis(1));

        // When
        arming.receive(deviceCode().atMinute(5));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(5), minute(5));
        assertThat(arming.waiting("alice")).isEqualTo(2);
    }

    @Test
    void oneThatStayedIsReleasedByItsOwnDeviceCode() throws Exception {
        // Given
        arming.receive(redemption().atMinute(5), redemption().atMinute(50));
        arming.receive(deviceCode().atMinute(5));

        // When
        arming.receive(deviceCode().atMinute(45));

        // Then
        assertThat(arming.timestamps())
                .containsExactly(minute(5), minute(5), minute(45), minute(50));
    }

    @Test
    void aDeviceCodeMayComeAsLateAsTheWatermarkAllows() throws Exception {
        // Given
        arming.receive(redemption().atMinute(7));
        arming.watermark(minute(6));

        // When
        arming.receive(deviceCode().atMinute(6).plusMillis(1));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(6) + 1, minute(7));
    }

    @Test
    void aRedemptionWaitsUntilTheWatermarkHasPassedIt() throws Exception {
        // Given
        arming.receive(redemption().atMinute(5));

        // When
        arming.watermark(minute(5) - 1);

        // Then
        assertThat(arming.waiting("alice")).isEqualTo(1);
    }

    @Test
    void aWaitingRedemptionHoldsBackNoOther() throws Exception {
        // Given
        arming.receive(redemption().atMinute(1), redemption().atMinute(12));

        // When
        arming.watermarkAtMinute(11);

        // Then
        assertThat(arming.waiting("alice")).isEqualTo(1);
        assertThat(arming.counted("signins-unarmed")).isEqualTo(1);
    }

    @Test
    void oneThatSurvivesADropIsStillReleased() throws Exception {
        // Given
        arming.receive(redemption().atMinute(1), redemption().atMinute(12));
        arming.watermarkAtMinute(11);

        // When
        arming.receive(deviceCode().atMinute(12));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(12), minute(12));
    }

    @Test
    void aThousandDeviceCodesInHalfAnHourAreKeptAsOneSpan() throws Exception {
        // When
        for (int i = 0; i < 1_000; i++) {
            arming.receive(deviceCode().atMinute(0).plusMillis(i * 1_800L));
        }

        // Then
        assertThat(arming.armed("alice").spans())
                .containsExactly(new ArmedSpans.Span(minute(0), minute(60) - 1_800));
        assertThat(arming.timers()).isEqualTo(6);
    }

    @Test
    void nothingIsLeftWhenTheWindowsHavePassed() throws Exception {
        // Given
        arming.receive(
                redemption().atMinute(0),
                deviceCode().atMinute(1),
                deviceCode().atMinute(20),
                redemption().atMinute(90),
                redemption().atMinute(2).of("bob"));
        assertThat(arming.stateEntries()).isPositive();

        // When
        arming.watermarkAtMinute(95);

        // Then
        assertThat(arming.stateEntries()).isZero();
        assertThat(arming.timers()).isZero();
    }

    @Test
    void aUserStaysArmedUntilTheLastSpanHasEnded() throws Exception {
        // Given
        arming.receive(deviceCode().atMinute(0), deviceCode().atMinute(40));

        // When
        arming.watermarkAtMinute(60);

        // Then
        assertThat(arming.armed("alice").spans())
                .containsExactly(new ArmedSpans.Span(minute(40), minute(70)));
    }

    @Test
    void aRestoreInTheMiddleChangesNothing() throws Exception {
        // Given
        arming.receive(
                redemption().atMinute(3), redemption().atMinute(40), deviceCode().atMinute(50));
        arming.restore();

        // When
        arming.receive(
                deviceCode().atMinute(2), redemption().atMinute(60), redemption().atMinute(81));
        arming.watermarkAtMinute(45);

        // Then
        List<SignIn> rest =
                story(
                        deviceCode().atMinute(2),
                        redemption().atMinute(3),
                        redemption().atMinute(60));
        assertThat(arming.passed()).isEqualTo(rest);
        assertThat(arming.timestamps()).containsExactly(minute(2), minute(3), minute(60));
        assertThat(arming.counted("signins-unarmed")).isEqualTo(1);
        assertThat(arming.waiting("alice")).isEqualTo(1);
    }

    @Test
    void timersOutliveARestore() throws Exception {
        // Given
        arming.receive(redemption().atMinute(3), deviceCode().atMinute(50));
        arming.restore();

        // When
        arming.watermarkAtMinute(90);

        // Then
        assertThat(arming.stateEntries()).isZero();
        assertThat(arming.timers()).isZero();
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batch mode: a key's sign-ins come in order of time, and no watermark before its last. */
final class ArmingInSortedOrderTest {
    private ArmingHarness arming;

    @BeforeEach
    void open() throws Exception {
        arming = new ArmingHarness(InputOrder.SORTED);
    }

    @AfterEach
    void close() throws Exception {
        arming.close();
    }

    @Test
    void onlyTheCurrentMillisecondWaits() throws Exception {
        // Given
        for (int i = 0; i < 1_000; i++) {
            arming.receive(redemption().atMinute(0).plusMillis(i));
        }

        // When
        long waiting = arming.waiting("alice");

        // Then
        assertThat(waiting).isEqualTo(1);
        assertThat(arming.counted(ArmingOperator.UNARMED)).isEqualTo(999);
    }

    @Test
    void oneOfTheSameMillisecondIsReleasedByADeviceCodeThatComesAfterIt() throws Exception {
        // Given
        arming.receive(
                redemption().atMinute(3).plusMillis(-1),
                redemption().atMinute(3),
                redemption().atMinute(3).to("Exchange"));

        // When
        arming.receive(deviceCode().atMinute(3));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(3), minute(3), minute(3));
        assertThat(arming.waiting("alice")).isZero();
    }

    @Test
    void oneOfAnEarlierMillisecondIsNot() throws Exception {
        // Given
        arming.receive(redemption().atMinute(3).plusMillis(-1));

        // When
        arming.receive(deviceCode().atMinute(3));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(3));
        assertThat(arming.counted(ArmingOperator.UNARMED)).isEqualTo(1);
        assertThat(arming.waiting("alice")).isZero();
    }

    @Test
    void theEndOfTheKeyDropsAndCountsTheRest() throws Exception {
        // Given
        arming.receive(
                redemption().atMinute(3), deviceCode().atMinute(4), redemption().atMinute(60));

        // When
        arming.watermark(Long.MAX_VALUE);

        // Then
        assertThat(arming.counted(ArmingOperator.UNARMED)).isEqualTo(2);
        assertThat(arming.stateEntries()).isZero();
        assertThat(arming.timers()).isZero();
    }

    @Test
    void theNextKeyBeginsAnew() throws Exception {
        // Given
        arming.receive(redemption().atMinute(3), deviceCode().atMinute(4));

        // When
        arming.receive(redemption().atMinute(1).of("bob"), deviceCode().atMinute(1).of("bob"));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(4), minute(1), minute(1));
    }
}

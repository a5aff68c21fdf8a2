package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator keeps of a user, and that a restore changes none of it. */
final class PatternStateTest {
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
    void nothingIsLeftWhenTheWindowHasPassed() throws Exception {
        // Given
        cep.matchesOf(
                deviceCode().atMinute(0),
                redemption().atMinute(1).to("Graph"),
                redemption().atMinute(2).to("Exchange"),
                deviceCode().atMinute(1).of("bob"));
        assertThat(cep.stateEntries()).isPositive();

        // When
        cep.watermark(minute(32) + CoarseTime.STEP.toMillis());

        // Then
        assertThat(cep.stateEntries()).isZero();
        assertThat(cep.timers()).isZero();
    }

    @Test
    void aRestoreInTheMiddleChangesNothing() throws Exception {
        // Given
        cep.receive(
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(2).to("Exchange"),
                        redemption().atMinute(4).to("Key Vault")));
        cep.watermark(minute(3));
        cep.restore();

        // When
        cep.watermark(minute(4));

        // Then
        assertThat(cep.matches())
                .extracting(match -> match.at("third").time())
                .containsExactly(minute(4));
    }

    @Test
    void aStaleSignInAfterARestoreTellsNothing() throws Exception {
        // Given
        cep.receive(
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(5).to("Graph"),
                        redemption().atMinute(6).to("Exchange")));
        cep.watermark(minute(6));
        cep.restore();

        // When
        cep.receive(story(redemption().atMinute(4).to("Key Vault")));
        cep.watermark(minute(6));

        // Then
        assertThat(cep.matches()).isEmpty();
    }
}

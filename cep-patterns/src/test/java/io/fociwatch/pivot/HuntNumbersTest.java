package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hunt goes on by the numbers that it began with. */
final class HuntNumbersTest {
    private ArmingHarness arming;

    @BeforeEach
    void open() throws Exception {
        arming = new ArmingHarness(settings(20, 10, 3, 30));
    }

    @AfterEach
    void close() throws Exception {
        arming.close();
    }

    @ParameterizedTest
    @CsvSource({"21, 10, 3", "20, 11, 3", "20, 10, 2", "20, 10, 4"})
    void aCheckpointOfAHuntWithOtherNumbersIsRefused(
            int deviceCodeWindow, int burstWindow, int minResources) {
        // Given
        PivotSettings others = settings(deviceCodeWindow, burstWindow, minResources, 30);

        // Then
        assertThatThrownBy(() -> arming.restoreWith(others))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the checkpoint is of a hunt with device-code-window PT20M, burst-window"
                                + " PT10M, min-resources 3; go on with these instead of"
                                + " device-code-window PT%dM, burst-window PT%dM, min-resources %d,"
                                        .formatted(deviceCodeWindow, burstWindow, minResources)
                                + " or begin without the checkpoint");
    }

    /** Arabic as written in Egypt has digits of its own. */
    @Test
    void aMachineOfAnotherLanguageGoesOnWithTheSameHunt() throws Exception {
        // Given
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));

        try {
            // Then
            assertThatCode(arming::restore).doesNotThrowAnyException();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anotherAllowedLatenessIsNoOtherHunt() throws Exception {
        // Given
        arming.receive(deviceCode().atMinute(0));

        // When
        arming.restoreWith(settings(20, 10, 3, 5));
        arming.receive(redemption().atMinute(1));

        // Then
        assertThat(arming.passed()).hasSize(1);
    }

    @Test
    void whatARestoredHuntKeepsIsTheSame() throws Exception {
        // Given
        arming.restore();

        // When
        arming.restore();

        // Then
        assertThatThrownBy(() -> arming.restoreWith(settings(20, 10, 4, 30)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static PivotSettings settings(
            int deviceCodeWindow, int burstWindow, int minResources, int allowedLateness) {
        return new PivotSettings(
                Duration.ofMinutes(deviceCodeWindow),
                Duration.ofMinutes(burstWindow),
                minResources,
                Duration.ofMinutes(allowedLateness));
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long assemble remembers a device code: as long as a burst can need it. */
final class EvidenceMemoryTest {
    private EvidenceHarness evidence;

    @BeforeEach
    void open() throws Exception {
        evidence = new EvidenceHarness(InTimeOnly.SETTINGS);
    }

    @AfterEach
    void close() throws Exception {
        evidence.close();
    }

    @Test
    void theLongestStoryIsTold() throws Exception {
        // Given
        evidence.receive(
                deviceCode().atMinute(-6),
                deviceCode().atMinute(0),
                redemption().atMinute(20).to("Graph"),
                redemption().atMinute(21).to("Exchange"));
        evidence.watermarkAtMinute(25);
        evidence.receive(redemption().atMinute(30).plusMillis(-1).to("Key Vault"));

        // When
        evidence.signal("Azure CLI", minute(30) - 1);
        evidence.watermark(minute(30) - 1);

        // Then
        assertThat(evidence.revisions())
                .extracting(revision -> revision.burst().deviceCodes())
                .containsExactly(story(deviceCode().atMinute(0)));
    }

    @Test
    void theLongestStoryIsToldWhenCoarseTimeMakesItsSignalLate() throws Exception {
        // Given
        evidence.receive(
                deviceCode().atMinute(-1),
                deviceCode().atMinute(0).plusMillis(500),
                redemption().atMinute(20).plusMillis(500).to("Graph"),
                redemption().atMinute(25).to("Exchange"),
                redemption().atMinute(30).plusMillis(499).to("Key Vault"));
        evidence.watermark(minute(30) + 500);

        // When
        evidence.signal("Azure CLI", minute(30) + 499);
        evidence.watermark(minute(30) + 999);

        // Then
        assertThat(evidence.revisions())
                .extracting(revision -> revision.burst().firstSeen())
                .containsExactly(minute(20) + 500);
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.pivot.DefinedBursts.bursts;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record counts once, however often it is delivered. */
final class BurstDuplicatesTest {
    @Test
    void aRecordDeliveredTwiceCountsOnce() {
        // Given
        List<SignIn> once =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(2).to("Exchange"),
                        redemption().atMinute(3).to("Key Vault"));
        List<SignIn> twice = new ArrayList<>(once);
        twice.addAll(
                story(
                        deviceCode().atMinute(0).from("log:2"),
                        redemption().atMinute(2).to("Exchange").from("log:3")));

        // When
        List<Burst> bursts = bursts(twice);

        // Then
        assertThat(bursts).hasSize(1).isEqualTo(bursts(once));
    }

    @Test
    void oneIdInBothLogsIsTwoRecords() {
        assertThat(
                        bursts(
                                deviceCode().atMinute(0).id("1"),
                                redemption().atMinute(1).to("Graph").id("1"),
                                redemption().atMinute(2).to("Exchange").id("2"),
                                redemption().atMinute(3).to("Key Vault").id("3")))
                .hasSize(1);
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import java.util.List;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReachFilterTest {
    private BroadcastOperatorTestHarness<SignIn, SignIn, SignIn> filter;

    @BeforeEach
    void open() throws Exception {
        filter =
                ProcessFunctionTestHarnesses.forBroadcastProcessFunction(
                        DeviceCodes.filter(PivotSettings.DEFAULTS), ReachFilter.ARMED);
    }

    @AfterEach
    void close() throws Exception {
        filter.close();
    }

    @Test
    void aRedemptionInReachOfADeviceCodePasses() throws Exception {
        // Given
        broadcast(deviceCode().atMinute(0));

        // When
        List<SignIn> passed = passed(redemption().atMinute(0), redemption().atMinute(30));

        // Then
        assertThat(passed).hasSize(2);
        assertThat(unarmed()).isZero();
    }

    @Test
    void aRedemptionAMillisecondOutOfReachDoesNotAndIsCounted() throws Exception {
        // Given
        broadcast(deviceCode().atMinute(0));

        // When
        List<SignIn> passed =
                passed(
                        redemption().atMinute(0).plusMillis(-1),
                        redemption().atMinute(30).plusMillis(1));

        // Then
        assertThat(passed).isEmpty();
        assertThat(unarmed()).isEqualTo(2);
    }

    @Test
    void aDeviceCodePassesAsItIsInItsOwnReach() throws Exception {
        // Given
        broadcast(deviceCode().atMinute(0));

        // When
        List<SignIn> passed = passed(deviceCode().atMinute(0));

        // Then
        assertThat(passed).isEqualTo(story(deviceCode().atMinute(0)));
    }

    @Test
    void anyDeviceCodeOfTheUserMayReachIt() throws Exception {
        // Given
        broadcast(deviceCode().atMinute(60), deviceCode().atMinute(0));

        // When
        List<SignIn> passed =
                passed(
                        redemption().atMinute(29),
                        redemption().atMinute(45),
                        redemption().atMinute(61));

        // Then
        assertThat(passed).isEqualTo(story(redemption().atMinute(29), redemption().atMinute(61)));
    }

    @Test
    void anotherUsersDeviceCodeArmsNobodyElse() throws Exception {
        // Given
        broadcast(deviceCode().atMinute(0).of("bob"));

        // When
        List<SignIn> passed = passed(redemption().atMinute(1).of("alice"));

        // Then
        assertThat(passed).isEmpty();
    }

    private void broadcast(SignInBuilder... deviceCodes) throws Exception {
        for (SignIn deviceCode : story(deviceCodes)) {
            filter.processBroadcastElement(deviceCode, deviceCode.time());
        }
    }

    private List<SignIn> passed(SignInBuilder... signIns) throws Exception {
        for (SignIn signIn : story(signIns)) {
            filter.processElement(signIn, signIn.time());
        }
        return filter.extractOutputValues();
    }

    private long unarmed() {
        return filter.getOperator()
                .getRuntimeContext()
                .getLongCounter("signins-unarmed")
                .getLocalValuePrimitive();
    }
}

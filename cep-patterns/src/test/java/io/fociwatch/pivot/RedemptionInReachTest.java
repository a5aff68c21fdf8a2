package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignInBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RedemptionInReachTest {
    private static final Story CODE_AT_MINUTE_0 =
            Story.untold().told(PivotPattern.DEVICE_CODE, deviceCode().atMinute(0));

    @Test
    void fromTheDeviceCodesOwnMillisecondOn() throws Exception {
        assertThat(holds(redemption().atMinute(0))).isTrue();
    }

    @Test
    void notAMillisecondBefore() throws Exception {
        assertThat(holds(redemption().atMinute(0).plusMillis(-1))).isFalse();
    }

    @Test
    void untilTwentyMinutesAfter() throws Exception {
        assertThat(holds(redemption().atMinute(20))).isTrue();
    }

    @Test
    void notAMillisecondLonger() throws Exception {
        assertThat(holds(redemption().atMinute(20).plusMillis(1))).isFalse();
    }

    @Test
    void forNoDeviceCode() throws Exception {
        assertThat(holds(deviceCode().atMinute(5))).isFalse();
    }

    @Test
    void forNothingWhileTheStoryIsUntold() throws Exception {
        assertThat(condition().filter(redemption().atMinute(5).build(), Story.untold())).isFalse();
    }

    private static boolean holds(SignInBuilder signIn) throws Exception {
        return condition().filter(signIn.build(), CODE_AT_MINUTE_0);
    }

    private static RedemptionInReach condition() {
        return new RedemptionInReach(Duration.ofMinutes(20));
    }
}

package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker can write into a record costs neither more than its length nor the log. */
class HostileRecordTest {

    @Test
    void halfASurrogatePairIsReplaced() {
        // Given
        String escaped = SampleRecord.redemption().with("properties.userAgent", "%").json();

        // When
        Decoded decoded =
                Decoded.of(
                        escaped.replace("%", "a\\ud83db")
                                + escaped.replace("%", "\\udd2a")
                                + escaped.replace("%", "\\ud83d\\udd2a"));

        // Then
        assertThat(decoded.signIns())
                .extracting(SignIn::userAgent)
                .containsExactly("a\uFFFDb", "\uFFFD", "\uD83D\uDD2A");
    }

    @Test
    void aUserAgentOfMegabytesIsCutAndTheSignInKept() {
        // Given
        SampleRecord record = SampleRecord.redemption();
        String longest = "x".repeat(2048);

        // When
        Decoded decoded =
                Decoded.of(
                        record.with("properties.userAgent", "x".repeat(7 << 20))
                                + "\n"
                                + record.with("properties.userAgent", longest)
                                + "\n"
                                + record.with(
                                        "properties.userAgent", "x".repeat(2047) + "\uD83D\uDD2A"));

        // Then
        assertThat(decoded.signIns())
                .extracting(SignIn::userAgent)
                .containsExactly(longest + "…", longest, "x".repeat(2047) + "\uFFFD…");
    }

    @Test
    void anIdThatIsLongerThanAnyIsRefused() {
        // Given
        SampleRecord record = SampleRecord.redemption();

        // When
        Decoded decoded =
                Decoded.of(
                        record.id("x".repeat(7 << 20))
                                + "\n"
                                + record.id("x".repeat(513))
                                + "\n"
                                + record.id("x".repeat(512)));

        // Then
        assertThat(decoded.rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.WRONG_TYPE, RejectionReason.WRONG_TYPE);
        assertThat(decoded.rejections().get(0).detail())
                .isEqualTo("id has 7340032 characters; at most 512 expected");
        assertThat(decoded.ids()).containsExactly("x".repeat(512));
    }

    @Test
    void aRecordLongerThanAnyIsRefusedOnceAndItsBeginningKept() {
        // Given
        String record =
                SampleRecord.redemption().with("properties.userAgent", "x".repeat(10 << 20)).json();

        // When
        Decoded decoded = Decoded.of(record + "\n" + SampleRecord.deviceCode());

        // Then
        assertThat(decoded.ids()).containsExactly("device-code-0");
        assertThat(decoded.rejections()).hasSize(1);
        Rejection rejection = decoded.rejections().get(0);
        assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LONG);
        assertThat(rejection.length()).isEqualTo(record.getBytes(UTF_8).length);
        assertThat(rejection.bytes()).hasSize(Rejection.MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"properties\":", "[{\"a\":[", "{\"properties\":[{"})
    void nestingWithoutEndIsRejectedAndTheNextLineRead(String opening) {
        // Given
        String nested = "{\"category\":\"SignInLogs\",\"x\":" + opening.repeat(100_000);

        // When
        Decoded decoded = Decoded.of(nested + "\n" + SampleRecord.redemption());

        // Then
        assertThat(decoded.ids()).containsExactly("redemption-0");
        assertThat(decoded.rejections()).hasSize(1);
    }

    @Test
    void nestingThatDoesEndIsRejectedToo() {
        // Given
        String nested =
                "{\"category\":\"SignInLogs\",\"properties\":{\"location\":"
                        + "[".repeat(100_000)
                        + "]".repeat(100_000)
                        + "}}";

        // When
        Rejection rejection = Decoded.of(nested).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(RejectionReason.MALFORMED_JSON);
        assertThat(rejection.detail()).contains("nesting depth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{,", ",{", ",{\"a\":1", ",{\"a\":[{\"b\":1}]", "[1,{\"a\":"})
    void aFrameFullOfBracesCostsNoMoreThanItsLength(String piece) {
        // Given
        byte[] frame = ("{" + piece.repeat((6 << 20) / piece.length())).getBytes(UTF_8);

        // When
        Decoded decoded = Decoded.of(frame);

        // Then
        assertThat(decoded.rejections()).isNotEmpty();
    }
}

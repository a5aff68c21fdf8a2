package io.fociwatch.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of a record's members say that a sign-in succeeded. */
final class SignInSuccessTest {
    static Stream<SampleRecord> successes() {
        SampleRecord record = SampleRecord.redemption();
        SampleRecord row = SampleRecord.redemptionRow();
        return Stream.of(
                record,
                record.with("resultType", 0),
                record.without("resultType"),
                record.with("resultType", ""),
                record.with("resultType", null).with("properties.status.errorCode", "0"),
                record.without("properties.status"),
                row,
                row.with("ResultType", 0),
                row.without("ResultType"),
                row.without("ResultType").with("Status", Map.of("errorCode", 0)),
                row.with("Status", "Success"),
                row.with("Status", "{'errorCode': 0}"));
    }

    @ParameterizedTest
    @MethodSource("successes")
    void successIsResultZeroHoweverItIsWritten(SampleRecord record) {
        // When
        SignIn signIn = Decoded.of(record).signIn();

        // Then
        assertThat(signIn.succeeded()).isTrue();
    }

    static Stream<SampleRecord> failures() {
        SampleRecord record = SampleRecord.redemption();
        SampleRecord row = SampleRecord.redemptionRow();
        return Stream.of(
                record.with("resultType", "50126"),
                record.with("resultType", 50126),
                record.with("resultType", "Success"),
                record.with("resultType", "00"),
                record.with("resultType", "0 "),
                record.with("resultType", -1),
                record.without("resultType").with("properties.status.errorCode", 50126),
                row.with("ResultType", "50126"),
                row.without("ResultType").with("Status", "{\"errorCode\":50126}"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anyOtherResultIsNoSuccess(SampleRecord record) {
        // When
        SignIn signIn = Decoded.of(record).signIn();

        // Then
        assertThat(signIn.succeeded()).isFalse();
    }
}

package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a record unusable, and what its rejection says. */
class RejectedRecordTest {

    @Test
    void aTimeOfCreationThatIsNoneDoesNotFallBack() {
        // When
        Rejection rejection =
                Decoded.of(SampleRecord.redemption().with("properties.createdDateTime", "soon"))
                        .rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(RejectionReason.BAD_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_FIELD, properties.userId, neither userId nor userPrincipalName",
        "MISSING_FIELD, properties.createdDateTime, neither createdDateTime nor time",
        "MISSING_FIELD, resultType, neither resultType nor status.errorCode",
        "NO_CATEGORY, category, neither category nor Type"
    })
    void aRecordWithoutAFieldThatTheHuntNeedsIsRejected(
            RejectionReason reason, String field, String detail) {
        // Given
        SampleRecord record =
                SampleRecord.redemption()
                        .with("properties.userPrincipalName", field.contains("user") ? "" : "upn")
                        .with("time", field.contains("Time") ? null : "2026-05-01T14:00:00Z")
                        .with("properties.status", Map.of())
                        .without(field);

        // When
        Rejection rejection = Decoded.of("\n\n" + record).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.detail()).isEqualTo(detail);
        assertThat(rejection.origin()).isEqualTo("log.json:3");
        assertThat(new String(rejection.bytes(), UTF_8)).isEqualTo(record.json());
        assertThat(rejection.length()).isEqualTo(record.json().getBytes(UTF_8).length);
    }

    static Stream<Object> wrongTypes() {
        return Stream.of(5, 1.5, true, false, List.of("a"), Map.of("a", Map.of("b", 1)));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void aFieldOfAnotherTypeIsRejectedByItsName(Object value) {
        for (String field : List.of("properties.userId", "properties.userAgent", "tenantId")) {
            // Given
            SampleRecord record = SampleRecord.redemption().with(field, value);

            // When
            Rejection rejection = Decoded.of(record).rejection();

            // Then
            assertThat(rejection.reason()).isEqualTo(RejectionReason.WRONG_TYPE);
            assertThat(rejection.detail())
                    .matches(field.replaceAll(".*\\.", "") + " is .*; text expected");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "0e0", "true", "[0]", "{\"errorCode\":0}"})
    void aResultIsTextOrAWholeNumber(String result) {
        // Given
        String record =
                SampleRecord.redemption()
                        .json()
                        .replace("\"resultType\":\"0\"", "\"resultType\":" + result);

        // When
        Rejection rejection = Decoded.of(record).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(RejectionReason.WRONG_TYPE);
    }

    @Test
    void aCategoryOfAnotherTypeIsRejectedAsThat() {
        // When
        Rejection rejection =
                Decoded.of(SampleRecord.redemption().with("category", List.of())).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(RejectionReason.WRONG_TYPE);
        assertThat(rejection.detail()).isEqualTo("category is an array; text expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text", "{\"id\":", "{'id': 1}"})
    void propertiesThatAreNoJsonTextAreRejected(String properties) {
        // When
        Rejection rejection =
                Decoded.of(SampleRecord.redemption().with("properties", properties)).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(RejectionReason.WRONG_TYPE);
        assertThat(rejection.detail()).isEqualTo("properties is text that is no JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"category\":\"SignInLogs\" | breaks off before its closing brace",
                "{\"category\":\"SignIn       | breaks off before its closing brace",
                "{category:1}                 | no JSON from its byte 2 on",
                "garbage                      | does not begin with a brace",
                "}                            | does not begin with a brace"
            })
    void whatIsNotJsonSaysSoAndQuotesNothing(String text, String detail) {
        // When
        Rejection rejection = Decoded.of(text).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(RejectionReason.MALFORMED_JSON);
        assertThat(rejection.detail()).isEqualTo(detail);
        assertThat(new String(rejection.bytes(), UTF_8)).isEqualTo(text);
    }

    @Test
    void bytesThatAreNotUtf8AreRejectedAsTheyWereRead() {
        // Given
        byte[] record = SampleRecord.redemption().json().getBytes(UTF_8);
        record[record.length - 30] = (byte) 0xE9;

        // When
        Rejection rejection = Decoded.of(record).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(RejectionReason.MALFORMED_JSON);
        assertThat(rejection.bytes()).isEqualTo(record);
    }

    @Test
    void aZeroByteDoesNotMakeARecordUtf16() {
        // Given
        String record = "{\u0000" + SampleRecord.redemption().json().substring(1);

        // When
        Rejection rejection = Decoded.of(record).rejection();

        // Then
        assertThat(rejection.detail()).isEqualTo("no JSON from its byte 2 on");
    }
}

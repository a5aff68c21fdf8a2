package io.fociwatch.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.User;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphCallDecodingTest {
    private static final String DIAGNOSTIC =
            """
            {"time":"2026-05-01T14:03:10.1234567Z","category":"MicrosoftGraphActivityLogs",\
            "tenantId":"T-1","callerIpAddress":"192.0.2.9","correlationId":"other","properties":{\
            "timeGenerated":"2026-05-01T14:03:10.1234567Z","requestId":"R-1",\
            "signInActivityId":"XSGgQuDd1U-00KjtiK5pAA","userId":"U-1","C_Sid":"s-1",\
            "requestMethod":"GET","requestUri":"https://graph.microsoft.com/v1.0//me\\u0026x",\
            "responseStatusCode":200,"ipAddress":"192.0.2.1","userAgent":"curl/8",\
            "durationMs":"17","roles":"","scopes":null}}
            """;

    private static final String ROW =
            """
            {"TenantId":"workspace","TimeGenerated":"2026-05-01T14:03:10.1234567Z",\
            "Type":"MicrosoftGraphActivityLogs","AadTenantId":"T-1","RequestId":"R-1",\
            "SignInActivityId":"XSGgQuDd1U-00KjtiK5pAA","UserId":"U-1","SessionId":"s-1",\
            "RequestMethod":"GET","RequestUri":"https://graph.microsoft.com/v1.0//me\\u0026x",\
            "ResponseStatusCode":200,"IPAddress":"192.0.2.1","UserAgent":"curl/8","DurationMs":17}
            """;

    private static final GraphCall CALL =
            new GraphCall(
                    "r-1",
                    Instant.parse("2026-05-01T14:03:10.123Z").toEpochMilli(),
                    new User("t-1", "u-1", ""),
                    "XSGgQuDd1U-00KjtiK5pAA",
                    "s-1",
                    "GET",
                    "https://graph.microsoft.com/v1.0//me&x",
                    200,
                    "192.0.2.1",
                    "curl/8",
                    "log.json:1");

    @Test
    void aDiagnosticRecordAndARowSayTheSame() {
        assertThat(Decoded.of(DIAGNOSTIC).graphCalls()).containsExactly(CALL);
        assertThat(Decoded.of(ROW).graphCalls()).containsExactly(CALL);
    }

    @Test
    void theUserMayStandUnderTheOlderName() {
        // Given
        String older = DIAGNOSTIC.replace("\"userId\"", "\"UserPrincipalObjectID\"");

        // Then
        assertThat(Decoded.of(older).graphCalls()).containsExactly(CALL);
    }

    @Test
    void whatAnApplicationCallsForItselfIsCountedAndDropped() {
        // Given
        String appOnly = DIAGNOSTIC.replace("\"U-1\"", "null");

        // When
        Decoded decoded = Decoded.of(appOnly + DIAGNOSTIC.replace("\"userId\":\"U-1\",", ""));

        // Then
        assertThat(decoded.graphCalls()).isEmpty();
        assertThat(decoded.appOnlyGraphCalls()).isEqualTo(2);
        assertThat(decoded.rejections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "true", "{\"id\":\"U-1\"}", "[\"U-1\"]"})
    void aUserThatIsNoTextIsRejectedAndNotTakenForAnApplication(String user) {
        // When
        Decoded decoded = Decoded.of(DIAGNOSTIC.replace("\"U-1\"", user));

        // Then
        assertThat(decoded.rejection().reason()).isEqualTo(RejectionReason.WRONG_TYPE);
        assertThat(decoded.appOnlyGraphCalls()).isZero();
    }

    @Test
    void aUserLongerThanAnyIsRejectedAndNotTakenForAnApplication() {
        // When
        Decoded decoded = Decoded.of(DIAGNOSTIC.replace("U-1", "u".repeat(1_000)));

        // Then
        assertThat(decoded.rejection().reason()).isEqualTo(RejectionReason.WRONG_TYPE);
        assertThat(decoded.appOnlyGraphCalls()).isZero();
    }

    @Test
    void aStatusThatIsNoNumberIsRejected() {
        // When
        Decoded decoded = Decoded.of(DIAGNOSTIC.replace(":200,", ":\"fine\","));

        // Then
        assertThat(decoded.rejection().reason()).isEqualTo(RejectionReason.WRONG_TYPE);
    }

    @Test
    void aCallWithoutATimeIsRejected() {
        // When
        Decoded decoded = Decoded.of(DIAGNOSTIC.replaceAll("\"time[A-Za-z]*\":\"[^\"]*\",", ""));

        // Then
        assertThat(decoded.rejection().reason()).isEqualTo(RejectionReason.MISSING_FIELD);
    }
}

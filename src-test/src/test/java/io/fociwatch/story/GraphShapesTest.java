package io.fociwatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.DetectRun;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import io.fociwatch.fixture.LogShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Graph call says the same in each shape of the log. */
final class GraphShapesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(LogShape.class)
    void aCallIsAttachedWithAllItsFields(LogShape shape) throws Exception {
        // Given
        LogRecord call =
                LogRecord.graphCall()
                        .id("9A000001-0000-4000-8000-000000000000")
                        .atMinute(3.5)
                        .with(Field.REQUEST_METHOD, "POST")
                        .with(Field.REQUEST_URI, "https://graph.microsoft.com/v1.0//me/sendMail")
                        .with(Field.STATUS_CODE, "202")
                        .with(Field.IP_ADDRESS, "2001:db8::1")
                        .with(Field.USER_AGENT, "curl/8.5.0")
                        .with(Field.SESSION_ID, null);
        List<LogRecord> records =
                List.of(
                        LogRecord.deviceCode(),
                        redemption(1, "Microsoft Graph"),
                        redemption(2, "Azure Key Vault"),
                        redemption(3, "Office 365 Exchange Online"),
                        call.with(Field.TOKEN_ID, "t-2"),
                        call.id("other-user").with(Field.USER_ID, "somebody-else").atMinute(60));
        Path log = Files.writeString(folder.resolve("log.json"), shape.write(records));

        // When
        DetectRun run = DetectRun.over(log);

        // Then
        assertThat(run.exit()).as(run.summary()).isZero();
        assertThat(run.count("Graph calls")).isEqualTo(2);
        JsonNode alert = run.alerts().get(0);
        assertThat(alert.get("GraphCompleteness").asText()).isEqualTo("COMPLETE");
        assertThat(alert.get("GraphCalls"))
                .hasToString(
                        "[{\"RequestId\":\"9a000001-0000-4000-8000-000000000000\","
                                + "\"Time\":\"2026-05-01T14:03:30.000Z\",\"Method\":\"POST\","
                                + "\"Uri\":\"https://graph.microsoft.com/v1.0//me/sendMail\","
                                + "\"Status\":202,\"IP\":\"2001:db8::1\",\"Asn\":\"\","
                                + "\"UserAgent\":\"curl/8.5.0\",\"Link\":\"TOKEN\"}]");
    }

    private static LogRecord redemption(int minute, String resource) {
        return LogRecord.tokenRedemption()
                .id("r-" + minute)
                .atMinute(minute)
                .to(resource)
                .with(Field.TOKEN_ID, "t-" + minute);
    }
}

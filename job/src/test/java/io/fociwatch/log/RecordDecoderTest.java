package io.fociwatch.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which logs write their records, and which of these are sign-ins. */
class RecordDecoderTest {

    private static final long START = SampleRecord.START.toEpochMilli();

    @Test
    void aDiagnosticRecordIsRead() {
        // Given
        SampleRecord record = SampleRecord.deviceCode().atMinute(3).to("Azure Key Vault");

        // When
        SignIn signIn = Decoded.of(record).signIn();

        // Then
        assertThat(signIn.log()).isEqualTo(SignInLog.INTERACTIVE);
        assertThat(signIn.id()).isEqualTo("device-code-0");
        assertThat(signIn.time()).isEqualTo(START + 3 * 60_000);
        assertThat(signIn.user().tenantId()).isEqualTo(SampleRecord.TENANT);
        assertThat(signIn.user().id()).isEqualTo(SampleRecord.USER_ID);
        assertThat(signIn.user().principalName()).isEqualTo("Finance.Director@contoso.com");
        assertThat(signIn.client().id()).isEqualTo(SampleRecord.CLIENT_ID);
        assertThat(signIn.client().name()).isEqualTo("Microsoft Azure CLI");
        assertThat(signIn.resource().id()).isEqualTo(SampleRecord.resourceId("Azure Key Vault"));
        assertThat(signIn.resource().name()).isEqualTo("Azure Key Vault");
        assertThat(signIn.succeeded()).isTrue();
        assertThat(signIn.protocol()).isEqualTo("deviceCode");
        assertThat(signIn.ipAddress()).isEqualTo("45.142.212.100");
        assertThat(signIn.userAgent()).isEqualTo("python-requests/2.31.0 \"quoted\\");
        assertThat(signIn.correlationId()).isEqualTo("c-0");
        assertThat(signIn.sessionId()).isEqualTo("s-0");
        assertThat(signIn.tokenId()).isEqualTo("XSGgQuDd1U-00K");
        assertThat(signIn.origin()).isEqualTo("log.json:1");
    }

    @Test
    void aTableRowSaysTheSameAsTheDiagnosticRecord() {
        // When
        List<SignIn> rows =
                Decoded.of(SampleRecord.redemptionRow() + "\n" + SampleRecord.deviceCodeRow())
                        .signIns();

        // Then
        assertThat(rows)
                .usingRecursiveComparison()
                .isEqualTo(
                        Decoded.of(SampleRecord.redemption() + "\n" + SampleRecord.deviceCode())
                                .signIns());
    }

    @Test
    void theRecordsOfAnEventHubMessageSayTheSameAsThoseOfABlob() {
        // Given
        SampleRecord redemption = SampleRecord.redemption();
        SampleRecord deviceCode = SampleRecord.deviceCode();

        // When
        Decoded message = Decoded.of(SampleRecord.message(redemption, deviceCode));

        // Then
        assertThat(message.signIns())
                .usingRecursiveComparison()
                .ignoringFields("origin")
                .isEqualTo(Decoded.of(redemption + "\r\n" + deviceCode + "\r\n").signIns());
        assertThat(message.signIns())
                .extracting(SignIn::origin)
                .containsExactly("log.json:1", "log.json:1#2");
    }

    @Test
    void propertiesMayBeJsonText() {
        // Given
        SampleRecord record = SampleRecord.redemption();

        // When
        SignIn signIn = Decoded.of(record.asText("properties")).signIn();

        // Then
        assertThat(signIn).usingRecursiveComparison().isEqualTo(Decoded.of(record).signIn());
    }

    @ParameterizedTest
    @CsvSource({
        "SignInLogs, INTERACTIVE",
        "SigninLogs, INTERACTIVE",
        "NonInteractiveUserSignInLogs, NON_INTERACTIVE",
        "AADNonInteractiveUserSignInLogs, NON_INTERACTIVE"
    })
    void categoryAndTableNameTheLogInTheirOwnSpelling(String name, SignInLog log) {
        // When
        Decoded decoded =
                Decoded.of(
                        SampleRecord.redemption().with("category", name)
                                + "\n"
                                + SampleRecord.redemptionRow().with("Type", name)
                                + "\n"
                                + SampleRecord.redemptionRow()
                                        .without("Type")
                                        .with("Category", name));

        // Then
        assertThat(decoded.signIns()).extracting(SignIn::log).containsExactly(log, log, log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ServicePrincipalSignInLogs",
                "ManagedIdentitySignInLogs",
                "AuditLogs",
                "signinlogs",
                "SignInLogs "
            })
    void otherCategoriesAreSkippedWhateverElseTheySay(String category) {
        // Given
        SampleRecord sound = SampleRecord.ofCategory(category);
        SampleRecord strange =
                sound.with("properties", "plain text")
                        .with("correlationId", 5)
                        .with("Status", "{")
                        .with("tenantId", List.of())
                        .with("time", "yesterday");

        // When
        Decoded decoded = Decoded.of(sound + "\n" + strange + "\n{\"Type\":\"" + category + "\"}");

        // Then
        assertThat(decoded.skipped()).containsExactly(category, category, category);
        assertThat(decoded.rejections()).isEmpty();
        assertThat(decoded.signIns()).isEmpty();
    }

    @Test
    void fieldsThatTheHuntDoesNotReadMayHoldAnything() {
        // Given
        SampleRecord record =
                SampleRecord.redemption()
                        .with("Level", Map.of("deep", List.of(1, Map.of("id", "no"))))
                        .with("location", null)
                        .with("durationMs", "462680")
                        .with("properties.location", "Zürich")
                        .with("properties.autonomousSystemNumber", 64500)
                        .with("UserId", null);

        // When
        SignIn signIn = Decoded.of(record).signIn();

        // Then
        assertThat(signIn)
                .usingRecursiveComparison()
                .isEqualTo(Decoded.of(SampleRecord.redemption()).signIn());
    }
}

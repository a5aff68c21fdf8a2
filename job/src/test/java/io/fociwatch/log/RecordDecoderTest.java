package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void theWorkspaceOfARowIsNotItsTenant() {
        // Given
        SampleRecord row = SampleRecord.redemptionRow();

        // When
        Decoded decoded =
                Decoded.of(
                        row.with("ResourceTenantId", "resource-tenant")
                                + "\n"
                                + row.without("AADTenantId")
                                        .with("ResourceTenantId", "Resource-Tenant")
                                + "\n"
                                + row.without("AADTenantId"));

        // Then
        assertThat(decoded.signIns())
                .extracting(signIn -> signIn.user().tenantId())
                .containsExactly(SampleRecord.TENANT, "resource-tenant", "");
    }

    @Test
    void theTimeOfLoggingIsUsedOnlyWhereTheTimeOfCreationIsAbsent() {
        // Given
        SampleRecord record = SampleRecord.redemption();
        SampleRecord row = SampleRecord.redemptionRow();

        // When
        Decoded decoded =
                Decoded.of(
                        record
                                + "\n"
                                + record.without("properties.createdDateTime")
                                + "\n"
                                + record.with("properties.createdDateTime", null)
                                + "\n"
                                + record.with("properties.createdDateTime", "")
                                + "\n"
                                + row.without("CreatedDateTime")
                                + "\n"
                                + row);

        // Then
        assertThat(decoded.signIns())
                .extracting(signIn -> signIn.time() - START)
                .containsExactly(0L, 90_000L, 90_000L, 90_000L, 90_000L, 0L);
    }

    @Test
    void aTimeOfCreationThatIsNoneDoesNotFallBack() {
        // When
        Rejection rejection =
                Decoded.of(SampleRecord.redemption().with("properties.createdDateTime", "soon"))
                        .rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(RejectionReason.BAD_TIME);
    }

    @Test
    void theAddressOfTheEnvelopeIsUsedOnlyWhereTheRecordHasNone() {
        // Given
        SampleRecord record = SampleRecord.redemption();

        // When
        Decoded decoded =
                Decoded.of(
                        record
                                + "\n"
                                + record.without("properties.ipAddress")
                                + "\n"
                                + record.with("properties.ipAddress", "")
                                + "\n"
                                + record.without("properties.ipAddress")
                                        .without("callerIpAddress"));

        // Then
        assertThat(decoded.signIns())
                .extracting(SignIn::ipAddress)
                .containsExactly("45.142.212.100", "192.0.2.1", "192.0.2.1", "");
    }

    @Test
    void theResourceOfTheEnvelopeIsSomethingElse() {
        // Given
        SampleRecord record = SampleRecord.redemption().without("properties.resourceId");

        // When
        SignIn signIn = Decoded.of(record).signIn();

        // Then
        assertThat(signIn.resource().id()).isEmpty();
        assertThat(signIn.resource().identity()).isEqualTo("microsoft graph");
    }

    @Test
    void idsAreLowerCasedButTokenIdsAreNot() {
        // Given
        SampleRecord record =
                SampleRecord.redemption()
                        .id("ID-A")
                        .with("tenantId", SampleRecord.TENANT.toUpperCase(Locale.ROOT))
                        .with("properties.userId", SampleRecord.USER_ID.toUpperCase(Locale.ROOT))
                        .with("properties.appId", SampleRecord.CLIENT_ID.toUpperCase(Locale.ROOT))
                        .with("properties.resourceId", "RESOURCE");

        // When
        SignIn signIn = Decoded.of(record).signIn();

        // Then
        assertThat(signIn.id()).isEqualTo("id-a");
        assertThat(signIn.user().key()).isEqualTo(SampleRecord.TENANT + '/' + SampleRecord.USER_ID);
        assertThat(signIn.client().id()).isEqualTo(SampleRecord.CLIENT_ID);
        assertThat(signIn.resource().id()).isEqualTo("resource");
        assertThat(signIn.tokenId()).isEqualTo("XSGgQuDd1U-00K");
    }

    @Test
    void recordsWithoutAnIdAreToldApartByWhatElseTheySay() {
        // Given
        SampleRecord record = SampleRecord.redemption().without("properties.id");

        // When
        Decoded decoded =
                Decoded.of(
                        record
                                + "\n"
                                + record.with("time", "2026-05-01T14:30:00Z")
                                + "\n"
                                + record.to("Azure Key Vault")
                                + "\n"
                                + record.atMinute(1)
                                + "\n"
                                + record.with("properties.correlationId", "c-1")
                                + "\n"
                                + record.with("properties.appId", "other"));

        // Then
        List<String> ids = decoded.ids();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(ids.subList(1, 6)).doesNotHaveDuplicates().doesNotContain("");
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

    @Test
    void aUserNeedsNoIdWhereThereIsAName() {
        // When
        SignIn signIn = Decoded.of(SampleRecord.redemption().without("properties.userId")).signIn();

        // Then
        assertThat(signIn.user().key())
                .isEqualTo(SampleRecord.TENANT + "/finance.director@contoso.com");
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

package io.fociwatch.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which of a record's members say what of a sign-in. */
class SignInDecodingTest {

    private static final long START = SampleRecord.START.toEpochMilli();

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
    void whatIsMostlyTheSameIsEachRecordsOwnWhereItIsNot() {
        // Given
        SampleRecord record = SampleRecord.redemption();

        // When
        Decoded decoded =
                Decoded.of(
                        record.with("tenantId", "a").with("resultType", "0")
                                + "\n"
                                + record.with("tenantId", "B").with("resultType", "50126")
                                + "\n"
                                + record.with("tenantId", "ab").with("resultType", "00")
                                + "\n"
                                + record.with("tenantId", "é").with("resultType", "0")
                                + "\n"
                                + record.with("tenantId", "a").with("resultType", "0"));

        // Then
        assertThat(decoded.signIns())
                .extracting(signIn -> signIn.user().tenantId())
                .containsExactly("a", "b", "ab", "é", "a");
        assertThat(decoded.signIns())
                .extracting(SignIn::succeeded)
                .containsExactly(true, false, false, true, true);
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

    @Test
    void aUserNeedsNoIdWhereThereIsAName() {
        // When
        SignIn signIn = Decoded.of(SampleRecord.redemption().without("properties.userId")).signIn();

        // Then
        assertThat(signIn.user().key())
                .isEqualTo(SampleRecord.TENANT + "/finance.director@contoso.com");
    }
}

package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AsnTableVersionTest {

    @Test
    void aTableSaysTheDayTheRowsAndADigestOfItsFiles() {
        // Given
        AsnTable table = AsnTables.of("192.0.2.0/24,64500,first", "10.0.0.0/8,1,ten");

        // Then
        assertThat(table.source().written()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(table.source().rows()).isEqualTo(2);
        assertThat(table.version()).startsWith("2026-05-01, 2 rows, ");
    }

    @Test
    void itIsReadAsItIsWritten() {
        // Given
        AsnTableVersion version = new AsnTableVersion(LocalDate.MAX, 500_000, "0123456789ab");

        // When
        AsnTableVersion back = AsnTableVersion.parse(version.toString());

        // Then
        assertThat(back).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-05-01", "2026-05-01, 2 rows", "2026-05-01, -2 rows, ab"})
    void anythingElseIsNoVersion(String text) {
        assertThatThrownBy(() -> AsnTableVersion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no version of a table");
    }
}

package io.fociwatch.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SkippedNamesTest {
    private final SkippedNames names = new SkippedNames();

    @Test
    void aCategoryIsCountedUnderItsOwnName() {
        assertThat(names.of("AuditLogs")).isEqualTo("AuditLogs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "a-b", "a\nb", "\u00e9t\u00e9", "{job=\"x\"}"})
    void aNameThatNoMetricShouldHaveIsOther(String category) {
        assertThat(names.of(category)).isEqualTo("other");
    }

    @Test
    void aNameMayBeSoLongAndNoLonger() {
        assertThat(names.of("a".repeat(64))).isEqualTo("a".repeat(64));
        assertThat(names.of("a".repeat(65))).isEqualTo("other");
    }

    @Test
    void whenThereAreTooManyNamesNewOnesAreOtherAndTheOldOnesKept() {
        // Given
        for (int i = 0; i < SkippedNames.MOST; i++) {
            assertThat(names.of("category" + i)).isEqualTo("category" + i);
        }

        // Then
        assertThat(names.of("oneMore")).isEqualTo("other");
        assertThat(names.of("category0")).isEqualTo("category0");
    }
}

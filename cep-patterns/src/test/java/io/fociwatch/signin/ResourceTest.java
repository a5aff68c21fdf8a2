package io.fociwatch.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ResourceTest {

    @Test
    void anIdIdentifiesWhateverTheName() {
        // Given
        Resource oldName = new Resource("797f4846", "Windows Azure Service Management API");
        Resource newName = new Resource("797f4846", "Azure Resource Manager");

        // When
        String identity = oldName.identity();

        // Then
        assertThat(identity).isEqualTo(newName.identity());
    }

    @Test
    void aNameDoesNotMakeTwoIdsOne() {
        assertThat(new Resource("1", "Graph").identity())
                .isNotEqualTo(new Resource("2", "Graph").identity());
    }

    @Test
    void withoutAnIdTheNameIdentifiesInAnyCase() {
        assertThat(new Resource("", "MICROSOFT Graph").identity())
                .isEqualTo(new Resource("", "Microsoft GRAPH").identity());
    }

    @Test
    void withNeitherItIsUnknown() {
        assertThat(new Resource("", "").isKnown()).isFalse();
        assertThat(new Resource("1", "").isKnown()).isTrue();
        assertThat(new Resource("", "Graph").isKnown()).isTrue();
    }
}

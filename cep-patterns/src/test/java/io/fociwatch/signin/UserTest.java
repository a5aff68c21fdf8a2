package io.fociwatch.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UserTest {

    @Test
    void theKeyOfAUserWithAnIdDoesNotDependOnTheName() {
        // Given
        User upper = new User("tenant", "id", "Alice@Contoso.example");
        User renamed = new User("tenant", "id", "alice.smith@contoso.example");

        // When
        String key = upper.key();

        // Then
        assertThat(key).isEqualTo(renamed.key());
    }

    @Test
    void theKeyOfAUserWithoutAnIdIsTheNameInAnyCase() {
        assertThat(new User("tenant", "", "Alice@Contoso.example").key())
                .isEqualTo(new User("tenant", "", "alice@contoso.EXAMPLE").key());
    }

    @Test
    void oneNameInTwoTenantsIsTwoUsers() {
        assertThat(new User("tenant", "id", "alice").key())
                .isNotEqualTo(new User("other", "id", "alice").key());
    }

    @Test
    void aUserWithNeitherIdNorNameIsUnknown() {
        assertThat(new User("tenant", "", "").isKnown()).isFalse();
        assertThat(new User("", "id", "").isKnown()).isTrue();
        assertThat(new User("", "", "alice").isKnown()).isTrue();
    }
}

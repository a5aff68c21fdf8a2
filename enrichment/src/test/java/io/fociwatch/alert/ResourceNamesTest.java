package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResourceNamesTest {
    private final ResourceNames names = ResourceNames.bundled();

    @Test
    void theNameAsLoggedGoesFirst() {
        assertThat(names.nameOf(new Resource("00000003-0000-0000-c000-000000000000", "Graph API")))
                .isEqualTo("Graph API");
    }

    @ParameterizedTest
    @CsvSource({
        "00000003-0000-0000-c000-000000000000, Microsoft Graph",
        "00000002-0000-0ff1-ce00-000000000000, Office 365 Exchange Online",
        "00000003-0000-0ff1-ce00-000000000000, Office 365 SharePoint Online",
        "797f4846-ba00-4fd7-ba43-dac1f8f63013, Azure Resource Manager",
        "cfa8b339-82a2-471a-a3c9-0fc0be7a4093, Azure Key Vault"
    })
    void theBundledNameIsForRecordsWithoutOne(String id, String name) {
        assertThat(names.nameOf(new Resource(id, ""))).isEqualTo(name);
    }

    @Test
    void anUnknownResourceHasNoName() {
        assertThat(names.nameOf(new Resource("unknown", ""))).isEmpty();
        assertThat(names.nameOf(new Resource("", ""))).isEmpty();
    }
}

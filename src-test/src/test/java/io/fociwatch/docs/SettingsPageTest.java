package io.fociwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.settings.SettingsReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SettingsPageTest {
    private static final Path PAGE = Path.of("../docs/settings.md");

    /** What the page should be lies in target/settings.md when this fails: copy it. */
    @Test
    void thePageSaysWhatTheCodeDoes() throws Exception {
        // Given
        String written = SettingsReference.page();
        Files.writeString(Path.of("target/settings.md"), written);

        // When
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";

        // Then
        assertThat(page).isEqualTo(written);
    }
}

package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mistake in the settings costs a line that names it and the mend, and exit code 2; never a stack
 * trace.
 */
final class MistakesInSettingsTest {
    @TempDir private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void everyWrongSettingAtOnce() throws IOException {
        Path settings =
                Files.writeString(
                        folder.resolve("hunt.yaml"),
                        "hunt:\n  burst-windoww: 1 min\n  min-resources: many\n");

        assertThat(
                        terminal.detect(
                                BlankLog.in(folder),
                                "--config",
                                settings.toString(),
                                "--set",
                                "hunt.device-code-window=soon",
                                "--set",
                                "hunt.clients.families=unheard-of",
                                "--set",
                                "hunt.parallelism=0"))
                .isEqualTo(2);
        assertThat(terminal.faults()).hasSize(5);
        assertThat(terminal.err())
                .contains("hunt.burst-windoww: no such setting; there are hunt.device-code-window")
                .contains("hunt.min-resources: 'many' is no value for it")
                .contains("hunt.device-code-window: 'soon' is no value for it")
                .contains("no client family 'unheard-of' in the catalogue; it has foci")
                .contains("hunt.parallelism is 0; it must be from 1 to 128");
    }

    @Test
    void aSettingOutOfItsLimits() throws IOException {
        assertThat(terminal.detect(BlankLog.in(folder), "--set", "hunt.min-resources=1"))
                .isEqualTo(2);
        assertThat(terminal.faults())
                .singleElement()
                .asString()
                .contains("min-resources is 1; it must be from 2 to 10");
    }

    @Test
    void aSettingsFileThatIsNoYaml() throws IOException {
        Path settings = Files.writeString(folder.resolve("hunt.yaml"), "hunt: [1, 2");

        assertThat(terminal.detect(BlankLog.in(folder), "--config", settings.toString()))
                .isEqualTo(2);
        assertThat(terminal.faults()).singleElement().asString().contains("not YAML");
    }

    @Test
    void aCatalogueWithABadRow() throws IOException {
        Path clients =
                Files.writeString(
                        folder.resolve("clients.csv"),
                        "client_id,family,name,valid_from,valid_until\nnone,foci,x,,\n");

        assertThat(terminal.detect(BlankLog.in(folder), "--set", "hunt.clients.file=" + clients))
                .isEqualTo(2);
        assertThat(terminal.faults())
                .singleElement()
                .asString()
                .contains("clients.csv:2: client_id 'none'");
    }
}

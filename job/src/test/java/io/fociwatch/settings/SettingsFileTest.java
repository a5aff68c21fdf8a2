package io.fociwatch.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsFileTest {
    @TempDir private Path folder;

    @Test
    void nestedKeysAndDotsAreTheSame() throws Exception {
        // When
        SettingsFile nested = read("hunt:\n  graph:\n    join: off\n  min-resources: 4\n");
        SettingsFile dotted = read("hunt.graph.join: off\nhunt.min-resources: 4\n");

        // Then
        assertThat(nested.faults()).isEmpty();
        assertThat(nested).isEqualTo(dotted);
        assertThat(nested.values())
                .containsOnly(entry("hunt.graph.join", "off"), entry("hunt.min-resources", "4"));
    }

    @Test
    void aListIsItsValuesBetweenSemicolons() throws Exception {
        assertThat(read("hunt.clients.families: [own, foci]\n").values())
                .containsOnly(entry("hunt.clients.families", "own;foci"));
    }

    @Test
    void anEmptyFileSetsNothing() throws Exception {
        assertThat(read("# nothing yet\n").values()).isEmpty();
        assertThat(read("# nothing yet\n").faults()).isEmpty();
    }

    @Test
    void aKeySetTwiceIsAFault() throws Exception {
        assertThat(read("hunt:\n  min-resources: 4\nhunt.min-resources: 5\n").faults())
                .singleElement()
                .asString()
                .endsWith("hunt.min-resources is set twice, nested and with dots; leave one out");
        assertThat(read("hunt.min-resources: 4\nhunt.min-resources: 5\n").faults())
                .singleElement()
                .asString()
                .contains("not YAML", "duplicate key");
    }

    @Test
    void aKeyWithoutAValueIsAFault() throws Exception {
        assertThat(read("hunt:\n  clients:\n    file:\n").faults())
                .singleElement()
                .asString()
                .contains("hunt.clients.file has no value");
    }

    @Test
    void aListOfMoreThanValuesIsAFault() throws Exception {
        assertThat(read("hunt.clients.families: [{a: b}]\n").faults())
                .singleElement()
                .asString()
                .contains("must be a list of single values");
    }

    @Test
    void whatIsNoMappingIsAFault() throws Exception {
        assertThat(read("- a\n- b\n").faults())
                .singleElement()
                .asString()
                .contains("is no mapping of keys to values");
    }

    @Test
    void aBombOfAliasesIsAFault() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        assertThat(read(bomb.toString()).faults()).singleElement().asString().contains("not YAML");
        assertThat(read("hunt: &a\n  b: *a\n").faults()).isNotEmpty();
    }

    @Test
    void deepNestingIsAFault() throws Exception {
        assertThat(read("hunt: " + "[".repeat(20_000) + "]".repeat(20_000)).faults())
                .singleElement()
                .asString()
                .contains("not YAML");
    }

    @Test
    void aFileThatIsTooLongIsAFault() throws Exception {
        assertThat(read("hunt: 1\n" + "# long\n".repeat(50_000)).faults())
                .singleElement()
                .asString()
                .contains("longer than 100,000 bytes");
    }

    @Test
    void aFileInAnotherEncodingIsAFault() throws Exception {
        Path file = Files.write(folder.resolve("hunt.yaml"), "hunt: é\n".getBytes(ISO_8859_1));

        assertThat(SettingsFile.read(file).faults()).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsAFault() {
        assertThat(SettingsFile.read(folder.resolve("none.yaml")).faults())
                .singleElement()
                .asString()
                .endsWith("none.yaml: cannot be read: there is no such file");
    }

    @Test
    void aFolderIsAFault() {
        assertThat(SettingsFile.read(folder).faults())
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    private SettingsFile read(String yaml) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("hunt.yaml"), yaml));
    }
}

package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A mistake on the command line costs a line that names it and the mend, and exit code 2; never a
 * stack trace.
 */
final class MistakesInArgumentsTest {
    @TempDir private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void noCommand() {
        assertThat(terminal.run()).isEqualTo(2);
        assertThat(terminal.faults())
                .containsExactly("foci-watch: no command; try foci-watch demo");
    }

    @Test
    void anUnknownOption() {
        assertThat(terminal.run("detect", "--log", "x")).isEqualTo(2);
        assertThat(terminal.err()).contains("--log").contains("foci-watch detect --help");
    }

    @Test
    void noLogs() {
        assertThat(terminal.run("detect")).isEqualTo(2);
        assertThat(terminal.faults()).singleElement().asString().contains("--logs");
    }

    @Test
    void aPathThatIsNotThere() {
        assertThat(terminal.run("detect", "--logs", "no/such/place")).isEqualTo(2);
        assertThat(terminal.faults())
                .containsExactly(
                        "foci-watch: no/such/place: no such file or folder; check the path");
    }

    @Test
    void aFolderWithoutLogs() throws IOException {
        Files.writeString(folder.resolve("notes.md"), "# notes");

        assertThat(terminal.run("detect", "--logs", folder.toString())).isEqualTo(2);
        assertThat(terminal.faults()).singleElement().asString().contains("no logs in this folder");
    }

    /** Which Java takes for the folder that the shell is in. */
    @ParameterizedTest
    @ValueSource(strings = {"--asn", "--out", "--rejected", "--config"})
    void anEmptyPath(String option) throws IOException {
        assertThat(terminal.detect(BlankLog.in(folder), option, "")).isEqualTo(2);
        assertThat(terminal.faults())
                .singleElement()
                .asString()
                .contains(option, "an empty path; is a variable of the shell unset?");
    }

    @Test
    void aSavepointThatIsNoPath() throws IOException {
        Path config = Files.writeString(folder.resolve("hunt.yaml"), "hunt.parallelism: 0\n");

        assertThat(terminal.run("run", "--config", config.toString(), "--from-savepoint", ""))
                .isEqualTo(2);
        assertThat(terminal.err())
                .contains("foci-watch: --from-savepoint: ''", "hunt.parallelism is 0");
    }

    @Test
    void allOfThemAtOnce() throws IOException {
        assertThat(
                        terminal.run(
                                "detect",
                                "--logs",
                                "no/such/place",
                                folder.toString(),
                                "--asn",
                                "no/such/table",
                                "--set",
                                "hunt.parallelism=0"))
                .isEqualTo(2);
        assertThat(terminal.faults()).hasSize(4);
        assertThat(terminal.err())
                .contains("hunt.parallelism is 0")
                .contains("no/such/place: no such file or folder")
                .contains(folder + ": no logs in this folder")
                .contains("no/such/table: no such ASN table");
    }
}

package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A user's mistake costs a line that names it and the mend, and exit code 2; never a stack trace.
 */
final class UsersMistakesTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void noCommand() {
        assertThat(run()).isEqualTo(2);
        assertThat(faults()).containsExactly("foci-watch: no command; try foci-watch demo");
    }

    @Test
    void anUnknownOption() {
        assertThat(run("detect", "--log", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--log").contains("foci-watch detect --help");
    }

    @Test
    void noLogs() {
        assertThat(run("detect")).isEqualTo(2);
        assertThat(faults()).singleElement().asString().contains("--logs");
    }

    @Test
    void aPathThatIsNotThere() {
        assertThat(run("detect", "--logs", "no/such/place")).isEqualTo(2);
        assertThat(faults())
                .containsExactly(
                        "foci-watch: no/such/place: no such file or folder; check the path");
    }

    @Test
    void aFolderWithoutLogs() throws IOException {
        Files.writeString(folder.resolve("notes.md"), "# notes");

        assertThat(run("detect", "--logs", folder.toString())).isEqualTo(2);
        assertThat(faults()).singleElement().asString().contains("no logs in this folder");
    }

    @Test
    void everyWrongSettingAtOnce() throws IOException {
        Path settings =
                Files.writeString(
                        folder.resolve("hunt.yaml"),
                        "hunt:\n  burst-windoww: 1 min\n  min-resources: many\n");

        assertThat(
                        run(
                                "detect",
                                "--logs",
                                log().toString(),
                                "--config",
                                settings.toString(),
                                "--set",
                                "hunt.device-code-window=soon",
                                "--set",
                                "hunt.clients.families=unheard-of",
                                "--set",
                                "hunt.parallelism=0"))
                .isEqualTo(2);
        assertThat(faults()).hasSize(5);
        assertThat(err.toString())
                .contains("hunt.burst-windoww: no such setting; there are hunt.device-code-window")
                .contains("hunt.min-resources: 'many' is no value for it")
                .contains("hunt.device-code-window: 'soon' is no value for it")
                .contains("no client family 'unheard-of' in the catalogue; it has foci")
                .contains("hunt.parallelism is 0; it must be from 1 to 128");
    }

    @Test
    void aSettingOutOfItsLimits() throws IOException {
        assertThat(run("detect", "--logs", log().toString(), "--set", "hunt.min-resources=1"))
                .isEqualTo(2);
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("min-resources is 1; it must be from 2 to 10");
    }

    @Test
    void aSettingsFileThatIsNoYaml() throws IOException {
        Path settings = Files.writeString(folder.resolve("hunt.yaml"), "hunt: [1, 2");

        assertThat(run("detect", "--logs", log().toString(), "--config", settings.toString()))
                .isEqualTo(2);
        assertThat(faults()).singleElement().asString().contains("not YAML");
    }

    @Test
    void aCatalogueWithABadRow() throws IOException {
        Path clients =
                Files.writeString(
                        folder.resolve("clients.csv"),
                        "client_id,family,name,valid_from,valid_until\nnone,foci,x,,\n");

        assertThat(
                        run(
                                "detect",
                                "--logs",
                                log().toString(),
                                "--set",
                                "hunt.clients.file=" + clients))
                .isEqualTo(2);
        assertThat(faults()).singleElement().asString().contains("clients.csv:2: client_id 'none'");
    }

    @Test
    void outputThatWouldOverwriteALog() throws IOException {
        Path log = log();

        assertThat(run("detect", "--logs", log.toString(), "--out", log.toString())).isEqualTo(2);
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("is read by this run; name another file for output");
        assertThat(Files.readString(log)).isEqualTo("{}\n");
    }

    @Test
    void outputThatIsALinkToALog() throws IOException {
        Path log = log();
        Path link = Files.createSymbolicLink(folder.resolve("out.jsonl"), log);

        assertThat(run("detect", "--logs", log.toString(), "--out", link.toString())).isEqualTo(2);
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("is read by this run; name another file for output");
        assertThat(Files.readString(log)).isEqualTo("{}\n");
    }

    @Test
    void outputThatIsAFolder() throws IOException {
        assertThat(run("detect", "--logs", log().toString(), "--rejected", folder.toString()))
                .isEqualTo(2);
        assertThat(faults()).singleElement().asString().contains("is a folder; name a file");
    }

    @Test
    void outputsThatAreOneFile() throws IOException {
        Path one = folder.resolve("one.jsonl");
        Path same = folder.resolve("./one.jsonl");

        assertThat(
                        run(
                                "detect",
                                "--logs",
                                log().toString(),
                                "--out",
                                one.toString(),
                                "--rejected",
                                same.toString()))
                .isEqualTo(2);
        assertThat(faults())
                .containsExactly(
                        "foci-watch: --out and --rejected: one file; name two, or alerts and"
                                + " rejections mix");
        assertThat(folder.resolve("one.jsonl.partial")).doesNotExist();
    }

    @Test
    void outputThatIsTheSettingsFile() throws IOException {
        Path config = Files.writeString(folder.resolve("hunt.yaml"), "hunt.parallelism: 1\n");

        assertThat(
                        run(
                                "detect",
                                "--logs",
                                log().toString(),
                                "--config",
                                config.toString(),
                                "--out",
                                config.toString()))
                .isEqualTo(2);
        assertThat(config).hasContent("hunt.parallelism: 1");
    }

    /** Which Java takes for the folder that the shell is in. */
    @ParameterizedTest
    @ValueSource(strings = {"--asn", "--out", "--rejected", "--config"})
    void anEmptyPath(String option) throws IOException {
        assertThat(run("detect", "--logs", log().toString(), option, "")).isEqualTo(2);
        assertThat(faults())
                .singleElement()
                .asString()
                .contains(option, "an empty path; is a variable of the shell unset?");
    }

    @Test
    void aSavepointThatIsNoPath() throws IOException {
        Path config = Files.writeString(folder.resolve("hunt.yaml"), "hunt.parallelism: 0\n");

        assertThat(run("run", "--config", config.toString(), "--from-savepoint", "")).isEqualTo(2);
        assertThat(err.toString())
                .contains("foci-watch: --from-savepoint: ''", "hunt.parallelism is 0");
    }

    @Test
    void allOfThemAtOnce() throws IOException {
        assertThat(
                        run(
                                "detect",
                                "--logs",
                                "no/such/place",
                                folder.toString(),
                                "--asn",
                                "no/such/table",
                                "--set",
                                "hunt.parallelism=0"))
                .isEqualTo(2);
        assertThat(faults()).hasSize(4);
        assertThat(err.toString())
                .contains("hunt.parallelism is 0")
                .contains("no/such/place: no such file or folder")
                .contains(folder + ": no logs in this folder")
                .contains("no/such/table: no such ASN table");
    }

    @Test
    void helpAndVersionAreThereHoweverTheyAreAskedFor() {
        assertThat(run("help", "detect")).isZero();
        assertThat(run("detect", "--version")).isZero();
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: foci-watch detect", "foci-watch (", "demo");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("detect", "--help")).isZero();
        assertThat(out.toString())
                .contains("--logs=PATH", "--out=FILE", "--rejected=FILE", "--config", "--set");
        assertThat(run("demo", "--help")).isZero();
        assertThat(out.toString()).contains("--out=DIR");
    }

    private Path log() throws IOException {
        return Files.writeString(folder.resolve("log.json"), "{}\n");
    }

    private int run(String... arguments) {
        return FociWatch.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private List<String> faults() {
        assertThat(err.toString()).doesNotContain("\tat ");
        return err.toString().lines().filter(line -> line.startsWith("foci-watch: ")).toList();
    }
}

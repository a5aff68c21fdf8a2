package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An output that would cost a file of the user's is refused with a line that says so, and exit code
 * 2; the file stays.
 */
final class MistakesInOutputsTest {
    @TempDir private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void outputThatWouldOverwriteALog() throws IOException {
        Path log = BlankLog.in(folder);

        assertIsRefused(log, log);
    }

    @Test
    void outputThatIsALinkToALog() throws IOException {
        Path log = BlankLog.in(folder);
        Path link = Files.createSymbolicLink(folder.resolve("out.jsonl"), log);

        assertIsRefused(link, log);
    }

    @Test
    void outputThatIsAFolder() throws IOException {
        assertThat(terminal.detect(BlankLog.in(folder), "--rejected", folder.toString()))
                .isEqualTo(2);
        assertThat(terminal.faults())
                .singleElement()
                .asString()
                .contains("is a folder; name a file");
    }

    @Test
    void outputsThatAreOneFile() throws IOException {
        Path one = folder.resolve("one.jsonl");
        Path same = folder.resolve("./one.jsonl");

        assertThat(
                        terminal.detect(
                                BlankLog.in(folder),
                                "--out",
                                one.toString(),
                                "--rejected",
                                same.toString()))
                .isEqualTo(2);
        assertThat(terminal.faults())
                .containsExactly(
                        "foci-watch: --out and --rejected: one file; name two, or alerts and"
                                + " rejections mix");
        assertThat(folder.resolve("one.jsonl.partial")).doesNotExist();
    }

    @Test
    void outputThatIsTheSettingsFile() throws IOException {
        Path config = Files.writeString(folder.resolve("hunt.yaml"), "hunt.parallelism: 1\n");

        assertThat(
                        terminal.detect(
                                BlankLog.in(folder),
                                "--config",
                                config.toString(),
                                "--out",
                                config.toString()))
                .isEqualTo(2);
        assertThat(config).hasContent("hunt.parallelism: 1");
    }

    /** An output that is the log that the run reads, which stays as it is. */
    private void assertIsRefused(Path out, Path log) throws IOException {
        assertThat(terminal.detect(log, "--out", out.toString())).isEqualTo(2);
        assertThat(terminal.faults())
                .singleElement()
                .asString()
                .contains("is read by this run; name another file for output");
        assertThat(Files.readString(log)).isEqualTo("{}\n");
    }
}

package io.fociwatch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a folder gives, and which are read because they are named. */
final class LogFileSearchTest {
    @TempDir private Path folder;
    private LogFolder logs;

    @BeforeEach
    void lay() {
        logs = new LogFolder(folder);
    }

    @Test
    void aFolderIsSearchedToTheBottomForNamesOfLogs() throws IOException {
        // Given
        logs.files(
                "a.json",
                "b.jsonl.gz",
                "c/d/E.NDJSON",
                "c/f.log.GZ",
                "tenantId=x/y=2026/PT1H.json");
        logs.files("readme.md", "c/g.csv", "h.json.zip", "json", "i.json.gz.md5");

        // When
        LogFiles found = logs.find("");

        // Then
        assertThat(logs.names(found.files()))
                .containsExactly(
                        "a.json",
                        "b.jsonl.gz",
                        "c/d/E.NDJSON",
                        "c/f.log.GZ",
                        "tenantId=x/y=2026/PT1H.json");
        assertThat(logs.names(found.leftOut()))
                .containsExactly("c/g.csv", "h.json.zip", "i.json.gz.md5", "json", "readme.md");
    }

    @Test
    void hiddenFilesAndFoldersAreFoundToo() throws IOException {
        // Given
        logs.files(".a.json", ".b/c.json", "_d.json");

        // When
        LogFiles found = logs.find("");

        // Then
        assertThat(logs.names(found.files())).containsExactly(".a.json", ".b/c.json", "_d.json");
    }

    @Test
    void aFileNamedOutrightIsReadWhateverItsNameIs() throws IOException {
        // Given
        logs.files("message-0", "report.csv", "other.csv");

        // When
        LogFiles found = logs.find("message-0", "report.csv");

        // Then
        assertThat(logs.names(found.files())).containsExactly("message-0", "report.csv");
        assertThat(found.leftOut()).isEmpty();
    }

    @Test
    void aFileThatAFolderLeavesOutIsReadIfItIsAlsoNamed() throws IOException {
        // Given
        logs.files("a.json", "b.txt", "c.txt");

        // When
        LogFiles found = logs.find("", "b.txt");

        // Then
        assertThat(logs.names(found.files())).containsExactly("a.json", "b.txt");
        assertThat(logs.names(found.leftOut())).containsExactly("c.txt");
    }

    @Test
    void aFileNamedInManyWaysIsReadOnce() throws IOException {
        // Given
        logs.files("logs/a.json");
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("logs/a.json"));
        Files.createSymbolicLink(folder.resolve("current"), folder.resolve("logs"));

        // When
        LogFiles found =
                logs.find(
                        "logs",
                        "logs/a.json",
                        "logs/../logs/./a.json",
                        "logs/*",
                        "link.json",
                        "current");

        // Then
        assertThat(logs.names(found.files())).containsExactly("logs/a.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with blank.json",
                "50%.json",
                "%41.json",
                "a#b.json",
                "a?b.json",
                "a*b.json",
                "[x].json",
                "{y}.json",
                "a:b.json",
                "a+b&c=d.json",
                "a\\b.json",
                "-a.json",
                "~.json",
                "'a'.json",
                "Zürich-日本.json",
                "line\nfeed.json"
            })
    void aFileMayHaveAnyName(String name) throws IOException {
        // Given
        logs.files(name, "[f]/" + name);

        // When
        LogFiles outright = logs.find(name);
        LogFiles inFolder = logs.find("[f]");

        // Then
        assertThat(logs.names(outright.files())).containsExactly(name);
        assertThat(logs.names(inFolder.files())).containsExactly("[f]/" + name);
    }

    @Test
    void whatIsNoFileInAFolderIsLeftOutByName() throws IOException {
        // Given
        logs.files("a.json");
        Files.createSymbolicLink(folder.resolve("dangling.json"), folder.resolve("gone.json"));

        // When
        LogFiles found = logs.find("");

        // Then
        assertThat(logs.names(found.files())).containsExactly("a.json");
        assertThat(logs.names(found.leftOut())).containsExactly("dangling.json");
    }

    @Test
    void theSizeOfAllFilesDoesNotNeedThemToStay() throws IOException {
        // Given
        logs.files("a.json", "b.json");
        LogFiles found = logs.find("");
        Files.writeString(folder.resolve("a.json"), "12345");

        // When
        Files.delete(folder.resolve("b.json"));

        // Then
        assertThat(found.totalBytes()).isEqualTo(5);
    }
}

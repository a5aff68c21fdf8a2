package io.fociwatch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileSearchTest {

    @TempDir private Path folder;

    @Test
    void aFolderIsSearchedToTheBottomForNamesOfLogs() throws IOException {
        // Given
        files("a.json", "b.jsonl.gz", "c/d/E.NDJSON", "c/f.log.GZ", "tenantId=x/y=2026/PT1H.json");
        files("readme.md", "c/g.csv", "h.json.zip", "json", "i.json.gz.md5");

        // When
        LogFiles found = find("");

        // Then
        assertThat(names(found.files()))
                .containsExactly(
                        "a.json",
                        "b.jsonl.gz",
                        "c/d/E.NDJSON",
                        "c/f.log.GZ",
                        "tenantId=x/y=2026/PT1H.json");
        assertThat(names(found.leftOut()))
                .containsExactly("c/g.csv", "h.json.zip", "i.json.gz.md5", "json", "readme.md");
    }

    @Test
    void hiddenFilesAndFoldersAreFoundToo() throws IOException {
        // Given
        files(".a.json", ".b/c.json", "_d.json");

        // When
        LogFiles found = find("");

        // Then
        assertThat(names(found.files())).containsExactly(".a.json", ".b/c.json", "_d.json");
    }

    @Test
    void aFileNamedOutrightIsReadWhateverItsNameIs() throws IOException {
        // Given
        files("message-0", "report.csv", "other.csv");

        // When
        LogFiles found = find("message-0", "report.csv");

        // Then
        assertThat(names(found.files())).containsExactly("message-0", "report.csv");
        assertThat(found.leftOut()).isEmpty();
    }

    @Test
    void aFileThatAFolderLeavesOutIsReadIfItIsAlsoNamed() throws IOException {
        // Given
        files("a.json", "b.txt", "c.txt");

        // When
        LogFiles found = find("", "b.txt");

        // Then
        assertThat(names(found.files())).containsExactly("a.json", "b.txt");
        assertThat(names(found.leftOut())).containsExactly("c.txt");
    }

    @Test
    void aFileNamedInManyWaysIsReadOnce() throws IOException {
        // Given
        files("logs/a.json");
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("logs/a.json"));
        Files.createSymbolicLink(folder.resolve("current"), folder.resolve("logs"));

        // When
        LogFiles found =
                find(
                        "logs",
                        "logs/a.json",
                        "logs/../logs/./a.json",
                        "logs/*",
                        "link.json",
                        "current");

        // Then
        assertThat(names(found.files())).containsExactly("logs/a.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logs/*.json        | logs/a.json",
                "logs/?.json        | logs/a.json",
                "logs/[a-c].json    | logs/a.json",
                "logs/**.json       | logs/a.json logs/x/b.json logs/x/y/c.json",
                "logs/**/*.json     | logs/a.json logs/x/b.json logs/x/y/c.json",
                "logs/**/y/*.json   | logs/x/y/c.json",
                "**/c.json          | logs/x/y/c.json",
                "logs/*/*.json      | logs/x/b.json",
                "logs/{a,x/b}.json  | logs/a.json logs/x/b.json",
                "l*/x               | logs/x/b.json logs/x/y/c.json",
                "logs/x/*           | logs/x/b.json logs/x/y/c.json",
                "logs/x/*.*         | logs/x/b.json"
            })
    void aGlobMatchesLikeInAShell(String glob, String expected) throws IOException {
        // Given
        files("logs/a.json", "logs/x/b.json", "logs/x/y/c.json", "logs/x/y/d.txt");

        // When
        LogFiles found = find(glob);

        // Then
        assertThat(names(found.files())).containsExactly(expected.split(" "));
    }

    @Test
    void aGlobMayMatchFoldersWithoutLogsBesideOthers() throws IOException {
        // Given
        files("insights-signin/a.json", "insights-audit/readme.md");

        // When
        LogFiles found = find("insights-*");

        // Then
        assertThat(names(found.files())).containsExactly("insights-signin/a.json");
        assertThat(names(found.leftOut())).containsExactly("insights-audit/readme.md");
    }

    @Test
    void aGlobLooksNoDeeperThanItSays() throws IOException {
        // Given
        files("a.json", "x/b.json");
        Files.createSymbolicLink(folder.resolve("x/loop"), folder.resolve("x"));

        // When
        LogFiles found = find("*.json");

        // Then
        assertThat(names(found.files())).containsExactly("a.json");
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
        files(name, "[f]/" + name);

        // When
        LogFiles outright = find(name);
        LogFiles inFolder = find("[f]");

        // Then
        assertThat(names(outright.files())).containsExactly(name);
        assertThat(names(inFolder.files())).containsExactly("[f]/" + name);
    }

    @Test
    void aGlobMayBeginInAFolderThatLooksLikeOne() throws IOException {
        // Given
        files("[prod] {1}/a.json", "p/b.json");

        // When
        LogFiles found = LogFiles.find(List.of(folder + "/[[]prod] [{]1}/*.json"));

        // Then
        assertThat(names(found.files())).containsExactly("[prod] {1}/a.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing        | no such file or folder; check the path",
                "a.json/b.json  | no such file or folder; check the path",
                "no*.json       | matches no file; check the pattern, and quote it for the shell",
                "none/*.json    | matches no file; check the pattern, and quote it for the shell",
                "a.json/*       | matches no file; check the pattern, and quote it for the shell",
                "e*             | matches only folders without logs; name their files one by one",
                "[              | no pattern: ",
                "{a,            | no pattern: ",
                "{a,{b,c}}      | no pattern: ",
                "[z-a]          | no pattern: "
            })
    void aPathAtWhichThereIsNothingIsNamedWithTheMend(String path, String message)
            throws IOException {
        // Given
        files("a.json", "empty/readme.md");

        // When
        Throwable fault = catchThrowable(() -> find(path));

        // Then
        assertThat(fault)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder + "/" + path + ": " + message);
        assertThat(fault.getMessage().lines()).hasSize(1);
    }

    @Test
    void aFolderWithoutLogsIsNamedWithWhatLogsAreCalled() throws IOException {
        // Given
        files("logs/a.json", "empty/readme.md");

        // When / Then
        assertThatThrownBy(() -> find("logs", "empty"))
                .hasMessage(
                        folder
                                + "/empty: no logs in this folder; name files that do not end in"
                                + " .json, .jsonl, .ndjson or .log (or these with .gz) one by one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyPathIsNotTheWorkingDirectory(String path) {
        // When / Then
        assertThatThrownBy(() -> LogFiles.find(List.of(path)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--logs: an empty path; is a variable of the shell unset?");
    }

    @Test
    void aPathWithAZeroCharacterIsNamed() {
        // When / Then
        assertThatThrownBy(() -> LogFiles.find(List.of("a\u0000b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no path: ");
    }

    @Test
    void whatIsNoFileInAFolderIsLeftOutByName() throws IOException {
        // Given
        files("a.json");
        Files.createSymbolicLink(folder.resolve("dangling.json"), folder.resolve("gone.json"));

        // When
        LogFiles found = find("");

        // Then
        assertThat(names(found.files())).containsExactly("a.json");
        assertThat(names(found.leftOut())).containsExactly("dangling.json");
    }

    @Test
    void aLinkInACircleIsNamed() throws IOException {
        // Given
        files("logs/x/a.json");
        Files.createSymbolicLink(folder.resolve("logs/x/loop"), folder.resolve("logs"));

        // When
        Throwable fault = catchThrowable(() -> find("logs"));

        // Then
        assertThat(fault)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%1$s/logs: cannot be searched: a link in a circle: %1$s/logs/x/loop"
                                .formatted(folder));
    }

    @Test
    void theSizeOfAllFilesDoesNotNeedThemToStay() throws IOException {
        // Given
        files("a.json", "b.json");
        LogFiles found = find("");
        Files.writeString(folder.resolve("a.json"), "12345");

        // When
        Files.delete(folder.resolve("b.json"));

        // Then
        assertThat(found.totalBytes()).isEqualTo(5);
    }

    private LogFiles find(String... names) throws IOException {
        return LogFiles.find(
                Stream.of(names)
                        .map(name -> name.isEmpty() ? "" + folder : folder + "/" + name)
                        .toList());
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{}");
        }
    }

    private List<String> names(List<Path> files) {
        return files.stream().map(file -> folder.relativize(file).toString()).toList();
    }
}

package io.fociwatch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that gives no log is named, with what to do about it. */
final class LogSearchFaultsTest {
    @TempDir private Path folder;
    private LogFolder logs;

    @BeforeEach
    void lay() {
        logs = new LogFolder(folder);
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
        logs.files("a.json", "empty/readme.md");

        // When
        Throwable fault = catchThrowable(() -> logs.find(path));

        // Then
        assertThat(fault)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder + "/" + path + ": " + message);
        assertThat(fault.getMessage().lines()).hasSize(1);
    }

    @Test
    void aFolderWithoutLogsIsNamedWithWhatLogsAreCalled() throws IOException {
        // Given
        logs.files("logs/a.json", "empty/readme.md");

        // When / Then
        assertThatThrownBy(() -> logs.find("logs", "empty"))
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
    void aLinkInACircleIsNamed() throws IOException {
        // Given
        logs.files("logs/x/a.json");
        Files.createSymbolicLink(folder.resolve("logs/x/loop"), folder.resolve("logs"));

        // When
        Throwable fault = catchThrowable(() -> logs.find("logs"));

        // Then
        assertThat(fault)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%1$s/logs: cannot be searched: a link in a circle: %1$s/logs/x/loop"
                                .formatted(folder));
    }
}

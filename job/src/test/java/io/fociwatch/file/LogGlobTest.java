package io.fociwatch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Globs match as in a shell. */
final class LogGlobTest {
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
        logs.files("logs/a.json", "logs/x/b.json", "logs/x/y/c.json", "logs/x/y/d.txt");

        // When
        LogFiles found = logs.find(glob);

        // Then
        assertThat(logs.names(found.files())).containsExactly(expected.split(" "));
    }

    @Test
    void aGlobMayMatchFoldersWithoutLogsBesideOthers() throws IOException {
        // Given
        logs.files("insights-signin/a.json", "insights-audit/readme.md");

        // When
        LogFiles found = logs.find("insights-*");

        // Then
        assertThat(logs.names(found.files())).containsExactly("insights-signin/a.json");
        assertThat(logs.names(found.leftOut())).containsExactly("insights-audit/readme.md");
    }

    @Test
    void aGlobLooksNoDeeperThanItSays() throws IOException {
        // Given
        logs.files("a.json", "x/b.json");
        Files.createSymbolicLink(folder.resolve("x/loop"), folder.resolve("x"));

        // When
        LogFiles found = logs.find("*.json");

        // Then
        assertThat(logs.names(found.files())).containsExactly("a.json");
    }

    @Test
    void aGlobMayBeginInAFolderThatLooksLikeOne() throws IOException {
        // Given
        logs.files("[prod] {1}/a.json", "p/b.json");

        // When
        LogFiles found = LogFiles.find(List.of(folder + "/[[]prod] [{]1}/*.json"));

        // Then
        assertThat(logs.names(found.files())).containsExactly("[prod] {1}/a.json");
    }
}

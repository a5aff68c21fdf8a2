package io.fociwatch.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {
    @TempDir private Path folder;

    private Path log;
    private Path out;

    @BeforeEach
    void files() throws IOException {
        log = Files.writeString(folder.resolve("log.json"), "{}\n");
        out = folder.resolve("out.jsonl");
    }

    @Test
    void whatWasThereStaysUntilTheRunHasEndedWell() throws Exception {
        // Given
        Files.writeString(out, "earlier");

        // When
        OutputFile file = OutputFile.at(out, List.of(log));
        Files.writeString(file.writing(), "now");

        // Then
        assertThat(out).hasContent("earlier");
        file.complete();
        assertThat(out).hasContent("now");
        assertThat(names()).containsExactly("log.json", "out.jsonl");
    }

    @Test
    void aRunThatFailsLeavesNothingBehind() throws Exception {
        // Given
        OutputFile file = OutputFile.at(out, List.of(log));

        // When
        file.close();

        // Then
        assertThat(names()).containsExactly("log.json");
    }

    @Test
    void closingAfterCompletingKeepsTheResult() throws Exception {
        // Given
        OutputFile file = OutputFile.at(out, List.of());
        file.complete();

        // When
        file.close();

        // Then
        assertThat(out).exists();
    }

    @Test
    void aLinkStaysALink() throws Exception {
        // Given
        Path real = Files.writeString(folder.resolve("real.jsonl"), "earlier");
        Files.createSymbolicLink(out, real);

        // When
        OutputFile file = OutputFile.at(out, List.of(log));
        Files.writeString(file.writing(), "now");
        file.complete();

        // Then
        assertThat(out).isSymbolicLink();
        assertThat(real).hasContent("now");
    }

    @Test
    void aDeviceIsWrittenToItself() throws Exception {
        // When
        OutputFile file = OutputFile.at(Path.of("/dev/null"), List.of(log));
        file.complete();
        file.close();

        // Then
        assertThat(file.writing()).isEqualTo(Path.of("/dev/null"));
        assertThat(Path.of("/dev/null")).exists();
    }

    @Test
    void whatTheRunReadsIsNeverWritten() throws Exception {
        // Given
        Path link = Files.createSymbolicLink(folder.resolve("link"), log);
        Path hardLink = Files.createLink(folder.resolve("hard-link"), log);

        // When
        List<Path> names = List.of(log, link, hardLink, folder.resolve("x/../log.json"));

        // Then
        for (Path name : names) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutputFile.at(name, List.of(log)))
                    .withMessageEndingWith("is read by this run; name another file for output");
        }
        assertThat(log).hasContent("{}");
    }

    @Test
    void foldersOnItsWayAreMade() throws Exception {
        // When
        OutputFile file = OutputFile.at(folder.resolve("a/b/out.jsonl"), List.of());
        file.complete();

        // Then
        assertThat(folder.resolve("a/b/out.jsonl")).exists();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldWithTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputFile.at(log.resolve("out.jsonl"), List.of()))
                .withMessageEndingWith("cannot be written: a folder on its way is a file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputFile.at(folder, List.of()))
                .withMessageEndingWith("is a folder; name a file");
    }

    @Test
    void twoOutputsClashIfEitherWouldOverwriteTheOther() throws Exception {
        // Given
        OutputFile first = OutputFile.at(out, List.of());

        // When
        OutputFile same = OutputFile.at(folder.resolve("./out.jsonl"), List.of());
        OutputFile partial = OutputFile.at(folder.resolve("out.jsonl.partial"), List.of());
        OutputFile other = OutputFile.at(folder.resolve("other.jsonl"), List.of());

        // Then
        assertThat(first.clashesWith(same)).isTrue();
        assertThat(first.clashesWith(partial)).isTrue();
        assertThat(partial.clashesWith(first)).isTrue();
        assertThat(first.clashesWith(other)).isFalse();
        assertThat(device().clashesWith(device())).isFalse();
    }

    private static OutputFile device() {
        return OutputFile.at(Path.of("/dev/null"), List.of());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

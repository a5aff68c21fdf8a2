package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputsTest {
    @TempDir private Path folder;

    @Test
    void aProcessThatIsStoppedLeavesNoHalfWrittenFile() throws Exception {
        // Given
        Path alerts = Files.writeString(folder.resolve("alerts.jsonl"), "earlier\n");

        // When
        Process stopped =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Stopped.class.getName(),
                                alerts.toString())
                        .inheritIO()
                        .start();

        // Then
        assertThat(stopped.waitFor()).isEqualTo(143);
        assertThat(alerts).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactly("alerts.jsonl");
    }

    /** Ends as a signal ends a process, with its outputs open. */
    static final class Stopped {
        private Stopped() {}

        public static void main(String[] arguments) throws Exception {
            Outputs.open(Optional.of(Path.of(arguments[0])), Optional.empty(), List.of());
            System.exit(143);
        }
    }
}

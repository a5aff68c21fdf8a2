package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.output.OutputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

final class FaultsTest {
    private static final IOException FULL = new IOException("No space left on device");

    private final StringWriter err = new StringWriter();

    @Test
    void whatWeSayOfAPlaceIsToldAndNotWhatLiesBelowIt() {
        // When
        fail(new OutputException(Path.of("/mnt/rejected.jsonl"), FULL));

        // Then
        assertThat(err.toString())
                .startsWith(
                        "foci-watch: failed: /mnt/rejected.jsonl: cannot be written: No space left"
                                + " on device\n");
    }

    @Test
    void aFullDiskWithoutAPlaceIsThatOfTheTemporaryFiles() {
        // When
        fail(FULL);

        // Then
        assertThat(err.toString())
                .contains(
                        "No space left on device for temporary files in ", "-Djava.io.tmpdir=DIR");
    }

    @Test
    void whatARowOfATableSaysDoesNothingToTheTerminal() {
        // When
        fail(new IOException("no prefix: \u001b]0;owned\u0007\u009b31m\u202e"));

        // Then
        assertThat(err.toString()).startsWith("foci-watch: failed: no prefix: ?]0;owned??31m?\n");
    }

    private void fail(Exception cause) {
        CommandLine command =
                new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err, true));
        int exit = Faults.failure(new IllegalStateException("job failed", cause), command, null);
        assertThat(exit).isEqualTo(1);
    }
}

package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a user types, and what the program says to it. */
final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs one command; returns its exit code. */
    int run(String... arguments) {
        return FociWatch.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** Runs {@code detect} over one log. */
    int detect(Path log, String... more) {
        return run(
                Stream.concat(Stream.of("detect", "--logs", log.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Everything on standard output. */
    String out() {
        return out.toString();
    }

    /** Everything on standard error. */
    String err() {
        return err.toString();
    }

    /** The lines that name a fault, beside which there is no stack trace. */
    List<String> faults() {
        assertThat(err()).doesNotContain("\tat ");
        return err().lines().filter(line -> line.startsWith("foci-watch: ")).toList();
    }
}

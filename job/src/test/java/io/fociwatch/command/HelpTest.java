package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says of itself. */
final class HelpTest {
    private final Terminal terminal = new Terminal();

    @Test
    void helpAndVersionAreThereHoweverTheyAreAskedFor() {
        assertThat(terminal.run("help", "detect")).isZero();
        assertThat(terminal.run("detect", "--version")).isZero();
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out()).contains("Usage: foci-watch detect", "foci-watch (", "demo");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(terminal.run("detect", "--help")).isZero();
        assertThat(terminal.out())
                .contains("--logs=PATH", "--out=FILE", "--rejected=FILE", "--config", "--set");
        assertThat(terminal.run("demo", "--help")).isZero();
        assertThat(terminal.out()).contains("--out=DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "backfill"})
    void helpSaysHowAPlaceholderIsWritten(String command) {
        assertThat(terminal.run(command, "--help")).isZero();

        assertThat(terminal.out()).contains("Settings in YAML; ${VARIABLE} is filled from the");
    }
}

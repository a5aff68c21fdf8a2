package io.fociwatch.settings;

import static io.fociwatch.settings.CommandLineKeys.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that are refused, and what is said of them. */
final class SettingsFaultsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"20", " 20 ", "0"})
    void aDurationWithoutAUnitIsRefused(String value) {
        assertThat(faults("hunt.device-code-window=" + value))
                .containsExactly(
                        ("hunt.device-code-window: '%s' has no unit; write a duration such as"
                                        + " 20 min, 90 s or 500 ms")
                                .formatted(value));
    }

    @ParameterizedTest
    @CsvSource({
        "hunt.device-code-window, 0 ms, 1 ms to 1 d",
        "hunt.device-code-window, 25 h, 1 ms to 1 d",
        "hunt.burst-window, 0 s, 1 ms to 1 d",
        "hunt.min-resources, 1, 2 to 10",
        "hunt.min-resources, 11, 2 to 10",
        "hunt.graph.grace, 8 d, 0 ms to 7 d",
        "hunt.graph.max-calls, 0, 1 to 10000",
        "hunt.graph.lookup.timeout, 11 min, 1 ms to 10 min",
        "hunt.graph.lookup.max-in-flight, 101, 1 to 100",
        "hunt.graph.lookup.max-retries, -1, 0 to 10",
        "hunt.asn.max-wait, 2 h, 0 ms to 1 h",
        "hunt.asn.max-bad-rows, 1.5, 0.0 to 1.0",
        "hunt.asn.max-bad-rows, NaN, 0.0 to 1.0",
        "hunt.parallelism, 0, 1 to 128",
        "hunt.parallelism, 129, 1 to 128",
    })
    void aValueOutOfItsLimitsIsToldByKeyAndLimits(String key, String value, String limits) {
        assertThat(faults(key + "=" + value))
                .singleElement()
                .asString()
                .startsWith(key + " is ")
                .endsWith("; it must be from " + limits);
    }

    @ParameterizedTest
    @CsvSource({
        "hunt.device-code-window, soon, a duration such as 20 min",
        "hunt.min-resources, many, a whole number",
        "hunt.min-resources, 3.5, a whole number",
        "hunt.graph.join, sometimes, 'one of stream, lookup, off'",
        "hunt.asn.max-bad-rows, few, a share such as 0.01",
    })
    void aValueOfAnotherKindIsToldWithWhatToWrite(String key, String value, String form) {
        assertThat(faults(key + "=" + value))
                .singleElement()
                .asString()
                .startsWith("%s: '%s' is no value for it; write %s".formatted(key, value, form));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(
                        faults(
                                "hunt.burst-windoww=1 min",
                                "hunt.min-resources=1",
                                "hunt.device-code-window=2 d",
                                "hunt.graph.join=sometimes",
                                "hunt.parallelism=0"))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRetentionShorterThanTheGraceIsRefused() {
        assertThat(faults("hunt.graph.grace=1 h", "hunt.graph.retention=59 min"))
                .containsExactly("hunt.graph: retention is 59 min; it must be from 1 h to 7 d");
        assertThat(faults("hunt.graph.grace=1 h", "hunt.graph.retention=1 h")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no/such.csv", "a\u0000b"})
    void aCatalogueThatCannotBeReadIsAFault(String name) {
        assertThat(faults("hunt.clients.file=" + (name.isEmpty() ? folder : name)))
                .singleElement()
                .asString()
                .startsWith("hunt.clients.file: ")
                .endsWith(" cannot be read");
    }

    @Test
    void aFamilyThatTheCatalogueDoesNotHaveIsAFault() {
        assertThat(faults("hunt.clients.families=unheard-of"))
                .containsExactly(
                        "no client family 'unheard-of' in the catalogue; it has foci,"
                                + " hunt-2025-045");
    }
}

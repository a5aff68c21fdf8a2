package io.fociwatch.realrecords;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fociwatch.command.FociWatch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real records of many tenants, years and products, where a folder of them is at hand. */
final class RealRecordsTest {
    private static final String TIME_FORMS = "signinlogs-test-time-formats-corner-cases.log";

    @TempDir private Path folder;

    @Test
    void onlyRecordsWithoutAUserAreRejected() throws Exception {
        // Given
        Path shared = Path.of(System.getProperty("foci.shared", ""));
        Path samples = shared.resolve("samples");
        Assumptions.assumeTrue(
                Files.isDirectory(samples), "no real records: -Dfoci.shared names no folder");
        Path rejected = folder.resolve("rejected.jsonl");
        StringWriter summary = new StringWriter();

        // When
        int exit =
                FociWatch.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(summary),
                        "detect",
                        "--logs",
                        samples.resolve("real").toString(),
                        samples.resolve("derived").toString(),
                        "--rejected",
                        rejected.toString());

        // Then
        assertThat(exit).isZero();
        // A file of time forms, written by hand: its records have a time and a category only.
        Set<String> expected =
                IntStream.rangeClosed(1, 11)
                        .mapToObj(line -> TIME_FORMS + ":" + line + " MISSING_FIELD")
                        .collect(toSet());
        assertThat(Files.readAllLines(rejected).stream().map(RealRecordsTest::placeAndReason))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(summary.toString().replaceAll(" +", " "))
                .contains(" ManagedIdentitySignInLogs 2\n")
                .contains(" ServicePrincipalSignInLogs 9\n")
                .contains(" Graph calls ")
                .contains("records read 74\n")
                .contains(" other sign-ins 39\n")
                .contains(" not in reach of a device code 1\n")
                .contains(" sign-ins used 1\n");
    }

    private static String placeAndReason(String line) {
        try {
            var json = new ObjectMapper().readTree(line);
            String origin = json.get("Origin").asText();
            return origin.substring(origin.lastIndexOf('/') + 1)
                    + ' '
                    + json.get("Reason").asText();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

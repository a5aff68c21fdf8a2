package io.fociwatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fociwatch.command.FociWatch;
import io.fociwatch.detect.DetectRun;
import io.fociwatch.fixture.DemoDay;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo: a made-up day in which the published example is the one alert. */
final class DemoTest {
    private static final Path BUNDLED = Path.of("../job/src/main/resources/io/fociwatch/demo");

    @TempDir private Path folder;

    @Test
    void theOnlyAlertOfTheDayIsThePublishedExample() throws Exception {
        // Given
        StringWriter page = new StringWriter();

        // When
        int exit =
                FociWatch.run(
                        new PrintWriter(page),
                        new PrintWriter(new StringWriter()),
                        "demo",
                        "--out",
                        folder.toString());

        // Then
        assertThat(exit).isZero();
        List<JsonNode> alerts = DetectRun.read(Files.readString(folder.resolve("alerts.jsonl")));
        assertThat(alerts).hasSize(1);
        JsonNode published =
                new ObjectMapper().readTree(DemoTest.class.getResource("published-example.json"));
        published
                .fields()
                .forEachRemaining(
                        field ->
                                assertThat(alerts.get(0).get(field.getKey()))
                                        .as(field.getKey())
                                        .isEqualTo(field.getValue()));
        assertThat(page.toString())
                .contains("finance.director@contoso.com")
                .contains("Azure Key Vault")
                .contains("AS62282 DataCamp Limited")
                .contains("me/messages?$search=invoice");
        JsonNode call = alerts.get(0).get("GraphCalls").get(0);
        assertThat(alerts.get(0).get("GraphCalls")).hasSize(1);
        assertThat(call.get("Time").asText()).isEqualTo("2026-05-01T14:03:10.000Z");
        assertThat(call.get("Link").asText()).isEqualTo("TOKEN");
    }

    @Test
    void theBundledLogsAreWhatTheGeneratorWrites() throws IOException {
        // When
        DemoDay.main(new String[] {folder.toString()});

        // Then
        List<String> logs;
        try (var files = Files.list(BUNDLED)) {
            logs =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".gz"))
                            .toList();
        }
        assertThat(logs).hasSize(3);
        for (String log : logs) {
            assertThat(text(folder.resolve(log))).isEqualTo(text(BUNDLED.resolve(log)));
        }
    }

    @Test
    void theDemoIsSmallEnoughForAJar() throws IOException {
        // When
        long bytes = 0;
        try (var files = Files.list(BUNDLED)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }

        // Then
        assertThat(bytes).isLessThan(700_000);
    }

    /** Unzipped: what a Java release's deflater makes of the same text may differ. */
    private static String text(Path gzip) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(gzip))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}

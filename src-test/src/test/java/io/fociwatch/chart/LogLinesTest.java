package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log4j configurations write. */
final class LogLinesTest {
    private static final Path FOLDER = Path.of("../flink-conf");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with \"quotes\" and a \\ backslash",
                "over\ntwo lines\twith a tab",
                "control \u0001 and \u2028 separator, ümlaut and \ud83d\ude00",
                "{\"json\": \"in json\"}",
                "%d %m ${env:PATH}",
                ""
            })
    void whateverIsSaidIsOneLineOfJson(String message) throws Exception {
        // When
        List<String> lines =
                written("log4j-console.properties", log -> log.warn(message)).lines().toList();

        // Then
        assertThat(lines).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.get("message").asText()).isEqualTo(message);
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("logger").asText()).isEqualTo("a.logger");
        assertThat(line.get("exception").asText()).isEmpty();
        assertThat(line.get("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}Z");
    }

    @Test
    void anExceptionIsInTheSameLine() throws Exception {
        // Given
        Exception failure = new IllegalStateException("a \"cause\"", new RuntimeException("x\ny"));

        // When
        List<String> lines =
                written("log4j-console.properties", log -> log.error("failed", failure))
                        .lines()
                        .toList();

        // Then
        assertThat(lines).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertThat(line.get("message").asText()).isEqualTo("failed");
        assertThat(line.get("exception").asText())
                .startsWith("java.lang.IllegalStateException: a \"cause\"")
                .contains("Caused by: java.lang.RuntimeException: x\ny")
                .contains("LogLinesTest");
    }

    @Test
    void peopleReadPlainLines() throws Exception {
        // When
        String said = written("log4j-people.properties", log -> log.info("a \"line\""));

        // Then
        assertThat(said).matches("(?s)[0-9:.]{12} INFO  a\\.logger - a \"line\"\\R");
    }

    private interface Saying {
        void say(Logger log);
    }

    private static String written(String file, Saying saying) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        // The appender takes what is there when it is made.
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        URI configuration = FOLDER.resolve(file).toUri();
        try (LoggerContext context = new LoggerContext("lines", null, configuration)) {
            context.start();
            saying.say(context.getLogger("a.logger"));
        } finally {
            System.setOut(console);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}

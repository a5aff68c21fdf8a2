package io.fociwatch.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fociwatch.log.Rejection;
import io.fociwatch.log.RejectionReason;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class RejectionJsonTest {

    @Test
    void textStaysTextOnOneLine() throws Exception {
        // When
        String line = RejectionJson.write(rejection("{\"a\":\nü".getBytes(UTF_8)));

        // Then
        assertThat(line).doesNotContain("\n");
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.get("Text").asText()).isEqualTo("{\"a\":\nü");
        assertThat(json.get("Origin").asText()).isEqualTo("a.json:7");
        assertThat(json.get("Reason").asText()).isEqualTo("MALFORMED_JSON");
        assertThat(json.get("Length").asLong()).isEqualTo(99);
    }

    @Test
    void bytesThatAreNoTextAreKeptAsBase64() throws Exception {
        // Given
        byte[] bytes = {(byte) 0xFF, 0, 1};

        // When
        JsonNode json = new ObjectMapper().readTree(RejectionJson.write(rejection(bytes)));

        // Then
        assertThat(json.has("Text")).isFalse();
        assertThat(Base64.getDecoder().decode(json.get("Base64").asText())).isEqualTo(bytes);
    }

    private static Rejection rejection(byte[] bytes) {
        return new Rejection("a.json:7", RejectionReason.MALFORMED_JSON, "broken", bytes, 99);
    }
}

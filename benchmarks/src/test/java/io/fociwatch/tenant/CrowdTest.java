package io.fociwatch.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CrowdTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void eachUserSignsInThreeTimesAndSoManyOfThemByDeviceCode() throws Exception {
        // Given
        Crowd crowd = new Crowd(5, 2, 11);

        // When
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        crowd.write(out);

        // Then
        List<JsonNode> records = new ArrayList<>();
        for (String line : out.toString(UTF_8).split("\r?\n")) {
            records.add(JSON.readTree(line).path("properties"));
        }
        assertThat(records).hasSize(15);
        assertThat(records.stream().map(record -> record.path("userId").asText()).distinct())
                .hasSize(5);
        assertThat(records.stream().map(record -> record.path("id").asText()).distinct())
                .hasSize(15);
        assertThat(records.stream().map(CrowdTest::protocol).filter("deviceCode"::equals))
                .hasSize(2);
        assertThat(records.subList(0, 3).stream().map(CrowdTest::protocol))
                .startsWith("deviceCode")
                .doesNotContain("");
    }

    private static String protocol(JsonNode record) {
        return record.path("authenticationProtocol").asText();
    }
}

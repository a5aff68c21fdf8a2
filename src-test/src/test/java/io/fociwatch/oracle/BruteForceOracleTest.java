package io.fociwatch.oracle;

import static io.fociwatch.fixture.LogRecord.deviceCode;
import static io.fociwatch.fixture.LogRecord.tokenRedemption;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The brute force reads the definition as it is written: its edges, one by one. */
final class BruteForceOracleTest {

    private static final BruteForceOracle ORACLE = new BruteForceOracle(RandomStories.definition());

    @ParameterizedTest
    @CsvSource({
        // first sign-in, third sign-in: milliseconds after the device code
        "0, 1, true",
        "1200000, 1200001, true",
        "1200001, 1200002, false",
        "-1, 1, false",
        "0, 599999, true",
        "0, 600000, false",
        "60000, 60000, true",
    })
    void bothEdgesOfBothWindows(long first, long third, boolean burst) {
        // Given
        List<LogRecord> log =
                List.of(deviceCode(), signIn("a", first), signIn("b", first), signIn("c", third));

        // When
        List<ObjectNode> alerts = alerts(log);

        // Then
        assertThat(alerts).hasSize(burst ? 1 : 0);
    }

    @Test
    void aSignInBeforeTheDeviceCodeDoesNotHideTheBurst() {
        // Given
        List<LogRecord> log = with(burst(1), signIn("early", -60_000), signIn("late", 900_000));

        // When
        List<ObjectNode> alerts = alerts(log);

        // Then
        assertThat(alerts).hasSize(1);
        assertThat(ids(alerts.get(0), "SignIns")).containsExactly("a1", "b1", "c1");
    }

    @Test
    void theNextBurstBeginsWhenTheFirstIsOver() {
        // Given
        List<LogRecord> log =
                with(
                        burst(0),
                        signIn("last", 599_999),
                        signIn("d", 600_000),
                        signIn("e", 600_001),
                        signIn("f", 600_002));

        // When
        List<ObjectNode> alerts = alerts(log);

        // Then
        assertThat(alerts).hasSize(2);
        assertThat(ids(alerts.get(0), "SignIns")).containsExactly("a0", "b0", "c0", "last");
        assertThat(ids(alerts.get(1), "SignIns")).containsExactly("d", "e", "f");
    }

    @Test
    void twoClientsDoNotAddUp() {
        // Given
        List<LogRecord> log =
                List.of(
                        deviceCode(),
                        signIn("a", 0),
                        signIn("b", 1),
                        signIn("c", 2).with(Field.CLIENT_ID, StoryClient.OFFICE.id()));

        // When
        List<ObjectNode> alerts = alerts(log);

        // Then
        assertThat(alerts).isEmpty();
    }

    @Test
    void aClientThatLeavesTheCatalogueCountsUntilThen() {
        // Given
        LogRecord code = deviceCode().atMinute(80);
        List<LogRecord> log =
                Stream.concat(
                                Stream.of(code),
                                Stream.of(89.997, 89.998, 89.999, 90.0)
                                        .map(at -> signIn("m" + at, Math.round(at * 60_000))))
                        .map(r -> r.with(Field.CLIENT_ID, StoryClient.TUNNEL.id()))
                        .toList();

        // When
        List<ObjectNode> alerts = alerts(log);

        // Then
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).get("SignInCount").asInt()).isEqualTo(3);
    }

    @Test
    void ofTwoDeliveriesTheEarlierThenTheSmallerOriginCounts() {
        // Given
        List<Delivered> deliveries = new ArrayList<>(Delivered.inFile("x:9", burst(1)));
        deliveries.addAll(Delivered.inFile("x:10", burst(1)));
        deliveries.add(new Delivered(signIn("a1", 59_999), "z"));

        // When
        List<ObjectNode> alerts = ORACLE.alerts(deliveries);

        // Then
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).get("FirstSeen").asText()).isEqualTo("2026-05-01T14:00:59.999Z");
        assertThat(alerts.get(0).get("SignIns"))
                .extracting(s -> s.get("Origin").asText())
                .containsExactly("z", "x:10:3", "x:10:4");
    }

    @Test
    void theLatestOfSeveralDeviceCodesIsTheAlerts() {
        // Given
        List<LogRecord> log =
                with(
                        burst(1),
                        deviceCode().id("dc-a").at(LogRecord.START.minusMillis(1)),
                        deviceCode().id("dc-late").atMinute(1),
                        deviceCode().id("dc-after").at(LogRecord.START.plusMillis(60_001)),
                        deviceCode().id("dc-old").at(LogRecord.START.minusMillis(1_140_001)),
                        deviceCode().id("dc-edge").at(LogRecord.START.minusMillis(1_140_000)));

        // When
        List<ObjectNode> alerts = alerts(log);

        // Then
        assertThat(alerts).hasSize(1);
        assertThat(ids(alerts.get(0), "DeviceCodeSignIns"))
                .containsExactly("dc-edge", "dc-a", "dc-0", "dc-late");
        assertThat(alerts.get(0).get("DeviceCodeTime").asText())
                .isEqualTo("2026-05-01T14:01:00.000Z");
    }

    @Test
    void aTimeIsCutToItsMillisecond() {
        // Given
        List<LogRecord> log =
                List.of(
                        deviceCode(),
                        signIn("a", 0).with(Field.CREATED, "2026-05-01T14:20:00.0009999Z"),
                        signIn("b", 1_799_998),
                        signIn("c", 0).with(Field.CREATED, "2026-05-01T14:29:59.9999999Z"));

        // When
        List<ObjectNode> alerts = alerts(log);

        // Then
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).get("FirstSeen").asText()).isEqualTo("2026-05-01T14:20:00.000Z");
    }

    private static List<LogRecord> burst(double minute) {
        long at = Math.round(minute * 60_000);
        String end = String.valueOf((int) minute);
        return List.of(
                deviceCode(), signIn("a" + end, at), signIn("b" + end, at), signIn("c" + end, at));
    }

    /** A sign-in so many milliseconds after the start, to a resource of its own, with this id. */
    private static LogRecord signIn(String id, long millis) {
        Instant time = LogRecord.START.plusMillis(millis);
        return tokenRedemption().id(id).at(time).to("resource of " + id);
    }

    private static List<LogRecord> with(List<LogRecord> log, LogRecord... more) {
        return Stream.concat(log.stream(), Stream.of(more)).toList();
    }

    private static List<ObjectNode> alerts(List<LogRecord> log) {
        return ORACLE.alerts(Delivered.inFile("log", log));
    }

    private static List<String> ids(JsonNode alert, String signIns) {
        return alert.get(signIns).findValuesAsText("Id");
    }
}

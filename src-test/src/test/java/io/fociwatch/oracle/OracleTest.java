package io.fociwatch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two oracles that share nothing agree, on stories hard enough to tell them apart. */
final class OracleTest {

    private static final int USERS = 600;

    private static final Definition DEFINITION = RandomStories.definition();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 45})
    void bruteForceAndSqlFindTheSameBursts(long seed) throws SQLException {
        // Given
        List<Delivered> deliveries = deliveries(seed);

        // When
        List<ObjectNode> alerts = new BruteForceOracle(DEFINITION).alerts(deliveries);
        List<SqlBurst> bursts = new SqlOracle(DEFINITION).bursts(deliveries);

        // Then
        assertThat(alerts)
                .as("seed %d", seed)
                .extracting(OracleTest::burst)
                .containsExactlyInAnyOrderElementsOf(bursts);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 45})
    void manyUsersHaveABurstAndManyAlmostHaveOne(long seed) {
        // Given
        List<Delivered> deliveries = deliveries(seed);

        // When
        Set<String> withBurst = users(DEFINITION, deliveries);
        Set<String> almost = users(DEFINITION.with(DEFINITION.resources() - 1), deliveries);
        almost.removeAll(withBurst);

        // Then
        assertThat(withBurst.size()).as("seed %d", seed).isGreaterThan(USERS * 3 / 10);
        assertThat(almost.size()).as("seed %d", seed).isGreaterThan(USERS / 10);
    }

    @Test
    void everyRecordOfTheStoriesHasAnIdAndAUser() {
        // Given
        List<LogRecord> stories = RandomStories.users(7, USERS);

        // When
        List<Delivered> deliveries = Delivered.inFile("/tmp/x/a.json", stories);

        // Then
        assertThat(deliveries).extracting(d -> d.text(Field.ID)).doesNotHaveDuplicates();
        assertThat(deliveries)
                .allMatch(
                        d ->
                                !(d.text(Field.USER_ID) + d.text(Field.USER_PRINCIPAL_NAME))
                                        .isEmpty());
        assertThat(RandomStories.users(7, USERS))
                .extracting(LogRecord::toString)
                .isEqualTo(stories.stream().map(LogRecord::toString).toList());
    }

    @Test
    void copiesChangeNoBurst() throws SQLException {
        // Given
        List<Delivered> once = Delivered.inFile("/tmp/x/a.json", RandomStories.users(7, USERS));
        List<Delivered> copied = deliveries(7);

        // When
        List<SqlBurst> bursts = new SqlOracle(DEFINITION).bursts(copied);

        // Then
        assertThat(copied).hasSizeGreaterThan(once.size() * 11 / 10);
        assertThat(bursts).isEqualTo(new SqlOracle(DEFINITION).bursts(once));
    }

    private static Set<String> users(Definition definition, List<Delivered> deliveries) {
        Set<String> users = new HashSet<>();
        for (ObjectNode alert : new BruteForceOracle(definition).alerts(deliveries)) {
            users.add(alert.get("TenantId").asText() + "/" + user(alert));
        }
        return users;
    }

    private static List<Delivered> deliveries(long seed) {
        return Delivered.inFile(
                "/tmp/x/a.json", RandomStories.duplicated(RandomStories.users(seed, USERS), seed));
    }

    private static SqlBurst burst(ObjectNode alert) {
        return new SqlBurst(
                alert.get("TenantId").asText(),
                user(alert),
                alert.get("AppId").asText(),
                Instant.parse(alert.get("FirstSeen").asText()),
                Instant.parse(alert.get("LastSeen").asText()),
                alert.get("SignInCount").asLong(),
                alert.get("ResourceCount").asLong(),
                texts(alert.get("ResourceIds")),
                ids(alert.get("DeviceCodeSignIns")),
                ids(alert.get("SignIns")));
    }

    private static String user(ObjectNode alert) {
        String userId = alert.get("UserId").asText();
        return userId.isEmpty() ? alert.get("UserPrincipalName").asText() : userId;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> ids(JsonNode signIns) {
        List<String> ids = new ArrayList<>();
        signIns.forEach(signIn -> ids.add(signIn.get("Id").asText()));
        return ids;
    }
}

package io.fociwatch.oracle;

import static io.fociwatch.fixture.LogRecord.deviceCode;
import static io.fociwatch.fixture.LogRecord.tokenRedemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the published query finds and we do not, and the reverse: all of it has a name. */
final class QueryComparisonTest {

    private static final Definition DEFINITION = RandomStories.definition();

    private static final long SEED = 45;

    @Test
    void whateverTheQueryFindsWeFindUnlessItTakesAResourceOrAUserForAnother() throws SQLException {
        // Given
        List<Delivered> stories = stories(SEED, 600);

        // When
        Counts counts = new QueryComparison(DEFINITION).compare(stories);

        // Then
        System.out.printf("600 users of the hard stories, seed %d:%n%s", SEED, counts.markdown());
        Set<Difference> adding =
                EnumSet.of(
                        Difference.NO_RESOURCE,
                        Difference.EMPTY_NAME,
                        Difference.NAME_CASE,
                        Difference.RESOURCE_NAME,
                        Difference.UPN_ABSENT,
                        Difference.UPN_KEY,
                        Difference.ID_ABSENT);
        assertThat(counts.queryAlone().keySet())
                .as("seed %d", SEED)
                .isNotEmpty()
                .allSatisfy(cause -> assertThat(cause).isNotEmpty().isSubsetOf(adding));
        assertThat(counts.missed().keySet())
                .as("seed %d", SEED)
                .isNotEmpty()
                .allSatisfy(cause -> assertThat(cause).isNotEmpty());
    }

    @Test
    void withoutRepairsTheRepairedQueryIsThePublishedOne() throws SQLException {
        // Given
        List<Delivered> stories = stories(SEED, 300);
        Set<String> published = new HashSet<>();
        new PublishedQuery().hits(stories).forEach(hit -> published.addAll(hit.signInIds()));

        // When
        Set<String> repaired = repaired(stories, EnumSet.noneOf(Difference.class));

        // Then
        assertThat(repaired).as("seed %d", SEED).isNotEmpty().isEqualTo(published);
    }

    @Test
    void withAllRepairsItMissesNoBurst() throws SQLException {
        // Given
        List<Delivered> stories = stories(SEED, 300);
        List<SqlBurst> bursts = new SqlOracle(DEFINITION).bursts(stories);

        // When
        Set<String> repaired = repaired(stories, EnumSet.allOf(Difference.class));

        // Then
        assertThat(bursts)
                .as("seed %d", SEED)
                .isNotEmpty()
                .allSatisfy(burst -> assertThat(repaired).containsAll(burst.signInIds()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO_RESOURCE", "EMPTY_NAME", "NAME_CASE", "UPN_ABSENT", "ID_ABSENT"})
    void eachDifferenceAloneHidesABurst(Difference difference) throws SQLException {
        // Given
        List<Delivered> log = Delivered.inFile("log", hiddenBy(difference));

        // When
        Counts counts = new QueryComparison(DEFINITION).compare(log);

        // Then
        assertThat(counts.missed()).isEqualTo(Map.of(Set.of(difference), 1));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NO_RESOURCE",
                "EMPTY_NAME",
                "NAME_CASE",
                "RESOURCE_NAME",
                "UPN_ABSENT",
                "UPN_KEY",
                "ID_ABSENT"
            })
    void eachOfTheseMakesTheQueryFindWhatIsNoBurst(Difference difference) throws SQLException {
        // Given
        List<Delivered> log = Delivered.inFile("log", addedBy(difference));

        // When
        Counts counts = new QueryComparison(DEFINITION).compare(log);

        // Then
        assertThat(counts.alerts()).isZero();
        assertThat(counts.queryAlone()).isEqualTo(Map.of(Set.of(difference), 1));
    }

    private static List<LogRecord> hiddenBy(Difference difference) {
        List<LogRecord> log = new ArrayList<>(burst());
        switch (difference) {
            case NAME_ABSENT -> log.replaceAll(r -> r.with(Field.RESOURCE_NAME, null));
            case RESOURCE_NAME -> log.replaceAll(r -> r.with(Field.RESOURCE_NAME, "Teams"));
            case UPN_CASE -> log.set(0, upper(log.get(0), Field.USER_PRINCIPAL_NAME));
            case UPN_KEY -> log.set(0, log.get(0).with(Field.USER_PRINCIPAL_NAME, null));
            case CLIENT_CASE -> log.replaceAll(r -> upper(r, Field.CLIENT_ID));
            case CLIENT_LIST ->
                    log.replaceAll(r -> r.with(Field.CLIENT_ID, StoryClient.TEAMS.id()));
            case APP_NAME -> log.set(1, log.get(1).with(Field.CLIENT_NAME, null));
            case HIDDEN -> log.add(tokenRedemption().id("early").atMinute(0.5).to("A"));
            case BINS -> log.set(3, log.get(3).atMinute(10));
            default -> throw new IllegalArgumentException(difference + " hides nothing");
        }
        return log;
    }

    private static List<LogRecord> addedBy(Difference difference) {
        List<LogRecord> log = new ArrayList<>(burst());
        LogRecord third = log.get(3);
        switch (difference) {
            case NO_RESOURCE -> {
                // The burst itself is too late; what makes it early is no sign-in of a burst.
                log.replaceAll(r -> r.at(r.created().plusSeconds(1_200)));
                log.set(0, deviceCode().atMinute(1));
                log.add(tokenRedemption().id("to nothing").atMinute(21).to(null, null));
            }
            case EMPTY_NAME -> log.set(3, third.to(log.get(1).get(Field.RESOURCE_ID), null));
            case NAME_CASE -> {
                log.replaceAll(r -> r.with(Field.RESOURCE_ID, null));
                log.set(3, log.get(3).with(Field.RESOURCE_NAME, "a"));
            }
            case RESOURCE_NAME -> log.set(3, third.to(log.get(1).get(Field.RESOURCE_ID), "C"));
            case UPN_ABSENT -> {
                log.replaceAll(r -> r.with(Field.USER_PRINCIPAL_NAME, null));
                log.set(0, log.get(0).with(Field.USER_ID, "another user"));
            }
            case UPN_KEY -> log.set(0, log.get(0).with(Field.TENANT, "another tenant"));
            case ID_ABSENT -> log.set(0, log.get(0).with(Field.USER_ID, null));
            default -> throw new IllegalArgumentException(difference + " adds nothing");
        }
        return log;
    }

    /** A device code and three sign-ins of one ten-minute bin, which both sides find. */
    private static List<LogRecord> burst() {
        return List.of(
                deviceCode().atMinute(1),
                tokenRedemption().id("a").atMinute(2).to("A"),
                tokenRedemption().id("b").atMinute(3).to("B"),
                tokenRedemption().id("c").atMinute(4).to("C"));
    }

    private static LogRecord upper(LogRecord record, Field field) {
        return record.with(field, record.get(field).toUpperCase(Locale.ROOT));
    }

    private static Set<String> repaired(List<Delivered> stories, Set<Difference> repairs)
            throws SQLException {
        try (SignInTable table = SignInTable.of(stories, DEFINITION.listed())) {
            Set<String> ids = new HashSet<>();
            new RepairedQuery(table).hits(repairs).forEach(ids::addAll);
            return ids;
        }
    }

    private static List<Delivered> stories(long seed, int users) {
        return Delivered.inFile(
                "/tmp/x/a.json", RandomStories.duplicated(RandomStories.users(seed, users), seed));
    }
}

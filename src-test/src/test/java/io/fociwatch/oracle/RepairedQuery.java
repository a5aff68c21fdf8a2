package io.fociwatch.oracle;

import static io.fociwatch.oracle.Difference.APP_NAME;
import static io.fociwatch.oracle.Difference.BINS;
import static io.fociwatch.oracle.Difference.CLIENT_CASE;
import static io.fociwatch.oracle.Difference.CLIENT_LIST;
import static io.fociwatch.oracle.Difference.EMPTY_NAME;
import static io.fociwatch.oracle.Difference.HIDDEN;
import static io.fociwatch.oracle.Difference.ID_ABSENT;
import static io.fociwatch.oracle.Difference.NAME_ABSENT;
import static io.fociwatch.oracle.Difference.NAME_CASE;
import static io.fociwatch.oracle.Difference.NO_RESOURCE;
import static io.fociwatch.oracle.Difference.RESOURCE_NAME;
import static io.fociwatch.oracle.Difference.UPN_ABSENT;
import static io.fociwatch.oracle.Difference.UPN_CASE;
import static io.fociwatch.oracle.Difference.UPN_KEY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The published query with some of its differences repaired. With none it finds what {@link
 * PublishedQuery} finds; with all of them it finds the definition's bursts.
 */
final class RepairedQuery {

    private static final String FIVE =
            """
            (
                '04b07795-8542-4bc9-aaaa-59d79c0a3df9', '1950a258-227b-4e31-a9cf-717495945fc2',
                '29d9ed98-a469-4536-ade2-f981bc1d605e', 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
                '04b07795-8ddb-461a-bbee-02f9e1bf7b46')\
            """;

    /** Slots: user, client, app, resource, listed, windows, rows of a code, rows to keep. */
    private static final String HITS =
            """
            WITH
            known AS (
                SELECT *,
                       min(nullif(lower(user_id), ''))
                           OVER (PARTITION BY lower(tenant), lower(upn)) AS id_of_upn
                FROM sign_in),
            code AS (
                SELECT DISTINCT %1$s AS person, time_ms AS code_ms
                FROM known
                WHERE category = 'SignInLogs' AND protocol = 'deviceCode' AND result = '0'),
            redemption AS (
                SELECT %1$s AS person, %2$s AS client, %3$s AS app, %4$s AS resource, time_ms, id
                FROM known
                WHERE category = 'NonInteractiveUserSignInLogs' AND result = '0'
                  AND %5$s AND %8$s),
            windowed AS (%6$s),
            row_of_code AS (
                SELECT * FROM windowed JOIN code USING (person)
                -- What lies farther off changes no answer, and would make the join huge.
                WHERE time_ms BETWEEN code_ms - 600000 AND code_ms + 1800000 AND %7$s),
            hit AS (
                SELECT person, client, app, place, code_ms, list(id) AS ids
                FROM row_of_code
                GROUP BY ALL
                HAVING count(DISTINCT resource) >= 3
                   AND min(time_ms) BETWEEN code_ms AND code_ms + 1200000)
            SELECT DISTINCT ids FROM hit
            """;

    private static final String BIN = "SELECT *, time_ms // 600000 AS place FROM redemption";

    private static final String ANY_TEN_MINUTES =
            """
            SELECT r.*, s.time_ms AS place
            FROM (SELECT DISTINCT person, client, app, time_ms FROM redemption) s
            JOIN redemption r
              ON r.person = s.person AND r.client = s.client AND r.app = s.app
             AND r.time_ms >= s.time_ms AND r.time_ms < s.time_ms + 600000\
            """;

    private static final String NAMES_A_RESOURCE = "(resource_id <> '' OR resource_name <> '')";

    private final SignInTable table;

    /** Queries over this table. */
    RepairedQuery(SignInTable table) {
        this.table = table;
    }

    /** The hits of the query repaired like this, each as the ids of its sign-ins. */
    List<Set<String>> hits(Set<Difference> repaired) throws SQLException {
        String sql =
                HITS.formatted(
                        person(repaired),
                        repaired.contains(CLIENT_CASE) ? "lower(client_id)" : "client_id",
                        repaired.contains(APP_NAME) ? "''" : "coalesce(client_name, '')",
                        resource(repaired),
                        listed(repaired),
                        repaired.contains(BINS) ? ANY_TEN_MINUTES : BIN,
                        repaired.contains(HIDDEN) ? "time_ms >= code_ms" : "TRUE",
                        repaired.contains(NO_RESOURCE) ? NAMES_A_RESOURCE : "TRUE");
        List<Set<String>> hits = new ArrayList<>();
        try (Statement query = table.connection().createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                Set<String> ids = new HashSet<>();
                for (Object id : (Object[]) rows.getArray(1).getArray()) {
                    ids.add((String) id);
                }
                hits.add(ids);
            }
        }
        return hits;
    }

    private static String person(Set<Difference> repaired) {
        if (repaired.contains(ID_ABSENT)) {
            return "lower(tenant) || '/' || coalesce(nullif(lower(user_id), ''), lower(upn))";
        }
        if (repaired.contains(UPN_KEY)) {
            return "lower(tenant) || '/' || coalesce(nullif(lower(user_id), ''), id_of_upn,"
                    + " lower(upn))";
        }
        String upn = repaired.contains(UPN_CASE) ? "lower(upn)" : "upn";
        return repaired.contains(UPN_ABSENT)
                ? "coalesce(nullif(" + upn + ", ''), lower(tenant) || '/' || lower(user_id))"
                : "coalesce(" + upn + ", '')";
    }

    private static String listed(Set<Difference> repaired) {
        if (!repaired.contains(CLIENT_LIST)) {
            return (repaired.contains(CLIENT_CASE) ? "lower(client_id)" : "client_id")
                    + " IN "
                    + FIVE;
        }
        return repaired.contains(CLIENT_CASE)
                ? "listed"
                : "listed AND client_id = lower(client_id)";
    }

    private static String resource(Set<Difference> repaired) {
        if (repaired.contains(RESOURCE_NAME)) {
            return "coalesce(nullif(lower(resource_id), ''), nullif(lower(resource_name), ''))";
        }
        String name = repaired.contains(NAME_CASE) ? "lower(resource_name)" : "resource_name";
        if (repaired.contains(NAME_ABSENT)) {
            name = "coalesce(nullif(" + name + ", ''), lower(resource_id))";
        }
        return repaired.contains(EMPTY_NAME)
                ? "nullif(" + name + ", '')"
                : "coalesce(" + name + ", '')";
    }
}

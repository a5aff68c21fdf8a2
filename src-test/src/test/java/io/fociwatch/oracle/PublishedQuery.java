package io.fociwatch.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The published query (hunt-2025-045, analytic 1) as it stands, in SQL: KQL's clauses in KQL's
 * order, with the event time for TimeGenerated, no Graph rows and without the two-hour filters.
 *
 * <p>A KQL string is never null: an absent column reads as the empty string. So {@code dcount},
 * which ignores nulls only, counts an absent resource name as one more resource; and two users of
 * whom the log has no UPN are one user to {@code summarize} and {@code join}. See
 * https://learn.microsoft.com/en-us/kusto/query/scalar-data-types/null-values. {@code dcount} is
 * exact below a thousand values.
 */
public final class PublishedQuery {

    private static final String HITS =
            """
            WITH
            device_code_auths AS (
                SELECT coalesce(upn, '') AS user_principal_name,
                       time_ms AS device_code_time,
                       coalesce(ip, '') AS device_code_ip
                FROM sign_in
                WHERE category = 'SignInLogs'
                  AND protocol = 'deviceCode'
                  AND result = '0'),
            aad_logs AS (
                SELECT coalesce(upn, '') AS user_principal_name,
                       client_id AS app_id,
                       coalesce(client_name, '') AS app_display_name,
                       coalesce(resource_name, '') AS resource_display_name,
                       time_ms AS time_generated,
                       id
                FROM sign_in
                WHERE category = 'NonInteractiveUserSignInLogs'
                  AND result = '0'
                  AND client_id IN (
                      '04b07795-8542-4bc9-aaaa-59d79c0a3df9',
                      '1950a258-227b-4e31-a9cf-717495945fc2',
                      '29d9ed98-a469-4536-ade2-f981bc1d605e',
                      'd3590ed6-52b3-4102-aeff-aad2292ab01c',
                      '04b07795-8ddb-461a-bbee-02f9e1bf7b46')),
            summarized AS (
                SELECT user_principal_name, app_id, app_display_name,
                       time_generated // 600000 AS ten_minutes,
                       list_sort(list(DISTINCT resource_display_name)) AS resources,
                       count(DISTINCT resource_display_name) AS resource_count,
                       min(time_generated) AS first_seen,
                       max(time_generated) AS last_seen,
                       count(*) AS sign_in_count,
                       count(DISTINCT app_id) AS app_id_count,
                       list(id ORDER BY time_generated, id) AS ids
                FROM aad_logs
                GROUP BY user_principal_name, app_id, app_display_name, ten_minutes)
            SELECT user_principal_name, app_id, app_display_name,
                   device_code_time, device_code_ip,
                   first_seen, last_seen, last_seen // 60000 - first_seen // 60000,
                   resource_count, resources, sign_in_count, ids
            FROM summarized
            JOIN device_code_auths USING (user_principal_name)
            WHERE resource_count >= 3
              AND app_id_count = 1
              AND first_seen BETWEEN device_code_time AND device_code_time + 1200000
            ORDER BY first_seen DESC, user_principal_name, app_id, app_display_name,
                     device_code_time, device_code_ip
            """;

    /** The query's rows, latest first. */
    public List<QueryHit> hits(List<Delivered> deliveries) throws SQLException {
        // The query has its client list in itself and asks no catalogue.
        try (SignInTable table = SignInTable.of(deliveries, (client, time) -> false);
                Statement query = table.connection().createStatement();
                ResultSet rows = query.executeQuery(HITS)) {
            List<QueryHit> hits = new ArrayList<>();
            while (rows.next()) {
                hits.add(hit(rows));
            }
            return hits;
        }
    }

    private static QueryHit hit(ResultSet row) throws SQLException {
        return new QueryHit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getLong(8),
                row.getLong(9),
                texts(row, 10),
                row.getLong(11),
                texts(row, 12));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Object[] values = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(values).map(String.class::cast).toList();
    }
}

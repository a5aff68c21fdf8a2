package io.fociwatch.oracle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bursts of a log by one SQL statement, as a second opinion on {@link BruteForceOracle}. */
public final class SqlOracle {

    private static final String BURSTS =
            """
            WITH RECURSIVE
            setting AS (
                SELECT ?::BIGINT AS reach, ?::BIGINT AS wide, ?::BIGINT AS resources),
            delivered AS (
                SELECT category, id, time_ms, origin,
                       lower(tenant) AS tenant,
                       coalesce(nullif(lower(user_id), ''), lower(upn)) AS person,
                       lower(client_id) AS client,
                       nullif(lower(resource_id), '') AS resource_id,
                       coalesce(nullif(lower(resource_id), ''), nullif(lower(resource_name), ''))
                           AS resource
                FROM sign_in
                WHERE result = '0'
                  AND (category = 'SignInLogs' AND protocol = 'deviceCode'
                       OR category = 'NonInteractiveUserSignInLogs' AND listed
                          AND (resource_id <> '' OR resource_name <> ''))),
            -- One row a device code or burst sign-in, however often delivered.
            once AS (
                SELECT *
                FROM delivered
                QUALIFY row_number() OVER (
                    PARTITION BY category, tenant, person, id ORDER BY time_ms, origin) = 1),
            device_code AS (SELECT * FROM once WHERE category = 'SignInLogs'),
            redemption AS (SELECT * FROM once WHERE category = 'NonInteractiveUserSignInLogs'),
            -- A plain join: DuckDB 1.4.1 answers a SEMI JOIN on a range of times wrongly.
            armed_moment AS (
                SELECT DISTINCT r.tenant, r.person, r.client, r.time_ms AS t0
                FROM redemption r
                CROSS JOIN setting
                JOIN device_code d
                  ON d.tenant = r.tenant AND d.person = r.person
                 AND d.time_ms BETWEEN r.time_ms - reach AND r.time_ms),
            -- Every moment at which a burst could begin, if no other burst were open.
            start AS (
                SELECT m.tenant, m.person, m.client, m.t0
                FROM armed_moment m
                CROSS JOIN setting
                JOIN redemption r
                  ON r.tenant = m.tenant AND r.person = m.person AND r.client = m.client
                 AND r.time_ms >= m.t0 AND r.time_ms < m.t0 + wide
                GROUP BY ALL
                HAVING count(DISTINCT r.resource) >= any_value(setting.resources)),
            -- The earliest of them opens a burst; the next opens when that one is over.
            burst AS (
                SELECT tenant, person, client, min(t0) AS t0 FROM start GROUP BY ALL
                UNION ALL
                SELECT s.tenant, s.person, s.client, min(s.t0)
                FROM burst b
                CROSS JOIN setting
                JOIN start s
                  ON s.tenant = b.tenant AND s.person = b.person AND s.client = b.client
                 AND s.t0 >= b.t0 + wide
                GROUP BY ALL),
            member AS (
                SELECT b.tenant, b.person, b.client, b.t0,
                       max(r.time_ms) AS last_seen,
                       count(*) AS sign_ins,
                       count(DISTINCT r.resource) AS resources,
                       list(DISTINCT r.resource_id) FILTER (r.resource_id IS NOT NULL)
                           AS resource_ids,
                       list(r.id ORDER BY r.time_ms, r.id, r.origin) AS ids
                FROM burst b
                CROSS JOIN setting
                JOIN redemption r
                  ON r.tenant = b.tenant AND r.person = b.person AND r.client = b.client
                 AND r.time_ms >= b.t0 AND r.time_ms < b.t0 + wide
                GROUP BY ALL),
            armed AS (
                SELECT b.tenant, b.person, b.client, b.t0,
                       list(d.id ORDER BY d.time_ms, d.id, d.origin) AS ids
                FROM burst b
                CROSS JOIN setting
                JOIN device_code d
                  ON d.tenant = b.tenant AND d.person = b.person
                 AND d.time_ms BETWEEN b.t0 - reach AND b.t0
                GROUP BY ALL)
            SELECT tenant, person, client, t0, last_seen, sign_ins, resources,
                   list_sort(coalesce(resource_ids, [])), armed.ids, member.ids
            FROM member JOIN armed USING (tenant, person, client, t0)
            ORDER BY t0, tenant, person, client
            """;

    private final Definition definition;

    /** An oracle for these numbers and lists; of the lists it uses {@code listed} only. */
    public SqlOracle(Definition definition) {
        this.definition = definition;
    }

    /** Every burst, by FirstSeen, then by tenant, user and client. */
    public List<SqlBurst> bursts(List<Delivered> deliveries) throws SQLException {
        try (SignInTable table = SignInTable.of(deliveries, definition.listed());
                PreparedStatement query = table.connection().prepareStatement(BURSTS)) {
            query.setLong(1, definition.reach().toMillis());
            query.setLong(2, definition.window().toMillis());
            query.setLong(3, definition.resources());
            List<SqlBurst> bursts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    bursts.add(burst(rows));
                }
            }
            return bursts;
        }
    }

    private static SqlBurst burst(ResultSet row) throws SQLException {
        return new SqlBurst(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getLong(6),
                row.getLong(7),
                texts(row, 8),
                texts(row, 9),
                texts(row, 10));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Object[] values = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(values).map(String.class::cast).toList();
    }
}

package io.fociwatch.oracle;

import io.fociwatch.fixture.LogRecord.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The deliveries as one table, {@code sign_in}, in a DuckDB of its own: a row a delivery, texts as
 * logged, absent ones NULL. Besides: {@code time_ms}, the event time, and {@code listed}, whether
 * the catalogue holds the client at that time.
 */
final class SignInTable implements AutoCloseable {

    private static final List<Field> TEXTS =
            List.of(
                    Field.CATEGORY,
                    Field.ID,
                    Field.RESULT,
                    Field.TENANT,
                    Field.USER_ID,
                    Field.USER_PRINCIPAL_NAME,
                    Field.PROTOCOL,
                    Field.CLIENT_ID,
                    Field.CLIENT_NAME,
                    Field.RESOURCE_ID,
                    Field.RESOURCE_NAME,
                    Field.IP_ADDRESS);

    private static final String CREATE =
            """
            CREATE TABLE sign_in (
                category VARCHAR, id VARCHAR, result VARCHAR, tenant VARCHAR, user_id VARCHAR,
                upn VARCHAR, protocol VARCHAR, client_id VARCHAR, client_name VARCHAR,
                resource_id VARCHAR, resource_name VARCHAR, ip VARCHAR,
                time_ms BIGINT, listed BOOLEAN, origin VARCHAR)
            """;

    private final Connection connection;

    private SignInTable(Connection connection) {
        this.connection = connection;
    }

    /** A table of these deliveries, with clients looked up in this catalogue; close it. */
    static SignInTable of(List<Delivered> deliveries, BiPredicate<String, Instant> listed)
            throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        DuckDBConnection duckDb = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender rows = duckDb.createAppender("sign_in")) {
            for (Delivered delivered : deliveries) {
                append(rows, delivered, listed);
            }
        }
        return new SignInTable(connection);
    }

    private static void append(
            DuckDBAppender rows, Delivered delivered, BiPredicate<String, Instant> listed)
            throws SQLException {
        Instant time = delivered.record().created();
        rows.beginRow();
        for (Field field : TEXTS) {
            rows.append(delivered.record().get(field));
        }
        rows.append(time.toEpochMilli());
        rows.append(listed.test(delivered.lower(Field.CLIENT_ID), time));
        rows.append(delivered.origin());
        rows.endRow();
    }

    /** Where to ask. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package io.fociwatch.benchmark;

import io.fociwatch.client.ClientCatalogueReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The hunt as an analyst would have DuckDB do it: over the archive's folders that the command line
 * names, alerts as JSON Lines to standard output. By {@code hunt.sql}, which only has the columns
 * that are compared.
 */
public final class DuckDbHunt {
    private static final String SQL = "hunt.sql";
    private static final String CATALOGUE = "clients.csv";

    private DuckDbHunt() {}

    /** Hunts through the folders that the arguments name. */
    public static void main(String[] folders) throws Exception {
        Path catalogue = Files.createTempFile("clients", ".csv");
        try (InputStream clients = ClientCatalogueReader.class.getResourceAsStream(CATALOGUE);
                Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.write(catalogue, clients.readAllBytes());
            print(statement, script(folders).replace("${clients}", "'" + catalogue + "'"));
        } finally {
            Files.delete(catalogue);
        }
    }

    private static String script(String[] folders) throws IOException {
        try (InputStream sql = DuckDbHunt.class.getResourceAsStream(SQL)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${sign-ins}", blobs("signinlogs", folders))
                    .replace("${non-interactive}", blobs("noninteractiveusersigninlogs", folders))
                    .replace("${graph-calls}", blobs("microsoftgraphactivitylogs", folders));
        }
    }

    private static String blobs(String log, String[] folders) {
        return Arrays.stream(folders)
                .map(folder -> "'%s/insights-logs-%s/**/*.json'".formatted(folder, log))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Runs all statements; the last one asks. */
    private static void print(Statement statement, String script) throws SQLException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        String[] sql = script.split(";\\s*\n");
        for (int i = 0; i < sql.length - 1; i++) {
            statement.execute(sql[i]);
        }
        try (ResultSet alerts = statement.executeQuery(sql[sql.length - 1])) {
            while (alerts.next()) {
                out.println(alerts.getString(1));
            }
        }
        out.flush();
    }
}

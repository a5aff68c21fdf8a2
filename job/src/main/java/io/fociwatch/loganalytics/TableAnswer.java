package io.fociwatch.loganalytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.StoredCalls;
import io.fociwatch.log.DecodedRecords;
import io.fociwatch.log.RecordBatch;
import io.fociwatch.log.RecordDecoder;
import io.fociwatch.log.Rejection;
import io.fociwatch.signin.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the query API's answer: tables of columns and rows. A row becomes the record that an export
 * of the table would have, and is decoded like one.
 */
final class TableAnswer implements DecodedRecords {
    private static final String TABLE = "MicrosoftGraphActivityLogs";
    private static final String PRIMARY = "PrimaryResult";

    private final String source;
    private final RecordDecoder decoder = new RecordDecoder();
    private final List<GraphCall> calls = new ArrayList<>();
    private long newest = StoredCalls.NO_RECORD;
    private boolean newestTold;
    private boolean unreadable;

    private TableAnswer(String source) {
        this.source = source;
    }

    /**
     * The calls that an answer tells.
     *
     * @param source how calls name where they were read
     * @throws StoreFault if it is no such answer
     */
    static StoredCalls read(String source, JsonNode answer) throws StoreFault {
        TableAnswer reading = new TableAnswer(source);
        JsonNode table = primary(answer.path("tables"));
        List<String> columns = columns(table.path("columns"));
        JsonNode rows = table.path("rows");
        for (int i = 0; i < rows.size(); i++) {
            reading.row(columns, rows.get(i), i + 1);
        }
        // Beside the tables an error says that they are not all: too much, or a shard was silent.
        boolean partial = answer.hasNonNull("error") || reading.unreadable || !reading.newestTold;
        return new StoredCalls(reading.calls, reading.newest, partial);
    }

    private static JsonNode primary(JsonNode tables) throws StoreFault {
        for (JsonNode table : tables) {
            if (PRIMARY.equals(table.path("name").asText()) && table.path("rows").isArray()) {
                return table;
            }
        }
        throw StoreFault.lasting("the log store answered without a table " + PRIMARY);
    }

    private static List<String> columns(JsonNode columns) throws StoreFault {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.path("name").asText()));
        if (!names.contains("Newest") || !names.contains("TimeGenerated")) {
            throw StoreFault.lasting("the log store answered with other columns than asked for");
        }
        return names;
    }

    private void row(List<String> columns, JsonNode row, int number) throws StoreFault {
        if (row.size() != columns.size()) {
            throw StoreFault.lasting("the log store answered a row of another length");
        }
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("Type", TABLE);
        for (int i = 0; i < columns.size(); i++) {
            record.set(columns.get(i), row.get(i));
        }
        if (record.path("Newest").asBoolean()) {
            readNewest(record.path("TimeGenerated"));
        } else {
            decode(record, number);
        }
    }

    private void readNewest(JsonNode time) throws StoreFault {
        newestTold = true;
        if (!time.isNull()) {
            try {
                newest = Instant.parse(time.asText()).toEpochMilli();
            } catch (DateTimeException e) {
                throw StoreFault.lasting("the log store answered a time that is none");
            }
        }
    }

    private void decode(ObjectNode record, int number) {
        byte[] bytes = record.toString().getBytes(StandardCharsets.UTF_8);
        int[] start = {0};
        int[] end = {bytes.length};
        RecordBatch batch =
                new RecordBatch(
                        source, bytes, start, end, new long[] {number}, new int[] {1}, 0, "");
        decoder.decode(batch, this);
    }

    @Override
    public void graphCall(GraphCall call) {
        calls.add(call);
    }

    @Override
    public void appOnlyGraphCall() {
        // Nobody's call links to nobody's burst.
    }

    @Override
    public void rejected(Rejection rejection) {
        unreadable = true;
    }

    @Override
    public void signIn(SignIn signIn) {
        throw new IllegalStateException("the table was named by us");
    }

    @Override
    public void skipped(String category) {
        throw new IllegalStateException("the table was named by us");
    }
}

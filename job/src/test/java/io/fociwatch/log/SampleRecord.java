package io.fociwatch.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One made-up record of a sign-in log as it is written: a diagnostic record (event hub, storage) or
 * a table row. Built by naming only what matters; a field inside an object is named with a dot.
 * Immutable.
 */
public final class SampleRecord {
    /** Minute 0. */
    public static final Instant START = Instant.parse("2026-05-01T14:00:00Z");

    public static final String TENANT = "6f1c1b2a-0b1d-4a52-9a53-2f7d1f0c9e11";
    public static final String USER_ID = "0d4f7c0e-58a4-4a0f-9d7c-3a1f2b6c8d90";
    public static final String CLIENT_ID = "04b07795-8542-4bc9-aaaa-59d79c0a3df9";
    public static final String WORKSPACE = "00000000-0000-0000-0000-0000000000ff";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final boolean row;
    private final ObjectNode json;

    private SampleRecord(boolean row, ObjectNode json) {
        this.row = row;
        this.json = json;
    }

    /** A diagnostic record: a device code that was signed in with, at minute 0. */
    public static SampleRecord deviceCode() {
        return redemption()
                .id("device-code-0")
                .with("category", "SignInLogs")
                .with("properties.authenticationProtocol", "deviceCode");
    }

    /** A diagnostic record: a token redeemed for Microsoft Graph, at minute 0. */
    public static SampleRecord redemption() {
        return new SampleRecord(false, RedemptionJson.diagnosticRecord())
                .at(START)
                .to("Microsoft Graph");
    }

    /** A row of table {@code SigninLogs}: a device code that was signed in with, at minute 0. */
    public static SampleRecord deviceCodeRow() {
        return redemptionRow()
                .id("device-code-0")
                .with("Type", "SigninLogs")
                .with("AuthenticationProtocol", "deviceCode");
    }

    /** A row of table {@code AADNonInteractiveUserSignInLogs}: a token redeemed, at minute 0. */
    public static SampleRecord redemptionRow() {
        return new SampleRecord(true, RedemptionJson.tableRow()).at(START).to("Microsoft Graph");
    }

    /** A record of a log that the hunt does not read. */
    public static SampleRecord ofCategory(String category) {
        return redemption().with("category", category);
    }

    /** The id of the resource of that name. */
    public static String resourceId(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** An event-hub message with these records, on one line. */
    public static String message(SampleRecord... records) {
        return Stream.of(records)
                .map(SampleRecord::json)
                .collect(Collectors.joining(",", "{\"records\":[", "]}"));
    }

    /** The same record with one field changed to text, a number, a truth value, JSON or null. */
    public SampleRecord with(String field, Object value) {
        ObjectNode changed = json.deepCopy();
        parentOf(changed, field).set(nameOf(field), MAPPER.valueToTree(value));
        return new SampleRecord(row, changed);
    }

    /** The same record without a field. */
    public SampleRecord without(String field) {
        ObjectNode changed = json.deepCopy();
        parentOf(changed, field).remove(nameOf(field));
        return new SampleRecord(row, changed);
    }

    /** Created at {@code time}, and logged 90 seconds later. */
    public SampleRecord at(Instant time) {
        return with(row ? "CreatedDateTime" : "properties.createdDateTime", time.toString())
                .with(row ? "TimeGenerated" : "time", time.plusSeconds(90).toString());
    }

    /** At so many minutes after {@link #START}. */
    public SampleRecord atMinute(int minute) {
        return at(START.plus(Duration.ofMinutes(minute)));
    }

    /** For the resource of this name. */
    public SampleRecord to(String resource) {
        return with(row ? "ResourceDisplayName" : "properties.resourceDisplayName", resource)
                .with(row ? "ResourceIdentity" : "properties.resourceId", resourceId(resource));
    }

    /** With this record id. */
    public SampleRecord id(String id) {
        return with(row ? "Id" : "properties.id", id);
    }

    /** The field that holds an object as JSON text, as some tables do. */
    public SampleRecord asText(String field) {
        return with(field, parentOf(json, field).get(nameOf(field)).toString());
    }

    /** The record on one line, without a line feed. */
    public String json() {
        return json.toString();
    }

    /** The record over many lines, indented. */
    public String pretty() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return json();
    }

    private static ObjectNode parentOf(ObjectNode node, String field) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return node;
        }
        JsonNode child = node.get(field.substring(0, dot));
        return parentOf((ObjectNode) child, field.substring(dot + 1));
    }

    private static String nameOf(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}

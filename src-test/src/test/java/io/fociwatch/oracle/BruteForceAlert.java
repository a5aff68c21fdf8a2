package io.fociwatch.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.fixture.LogRecord.Field;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a burst's alert says, as JSON; only what the two sign-in logs and the catalogue decide, with
 * neither a Graph log nor an ASN table.
 */
final class BruteForceAlert {

    private static final String RULE = "hunt-2025-045";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Definition definition;

    BruteForceAlert(Definition definition) {
        this.definition = definition;
    }

    /** The last revision of this burst's alert. */
    ObjectNode of(BruteForceBurst burst) {
        List<KeyedSignIn> signIns = burst.signIns();
        Map<String, String> resources = resources(signIns);
        ObjectNode alert = JsonNodeFactory.instance.objectNode();
        alert.put("AlertId", id(burst.first()));
        alert.put("Revision", 2);
        alert.put("Status", "COMPLETED");
        alert.put("RuleId", RULE);
        alert.put("TenantId", burst.first().lower(Field.TENANT));
        alert.put("UserId", burst.first().lower(Field.USER_ID));
        alert.put("DeviceCodeTime", time(burst.deviceCode()));
        alert.put("DeviceCodeIP", burst.deviceCode().text(Field.IP_ADDRESS));
        alert.put("DeviceCodeAuthProtocol", burst.deviceCode().text(Field.PROTOCOL));
        alert.put("FirstSeen", time(burst.first()));
        alert.put("LastSeen", time(burst.last()));
        alert.put("SpanMinutes", minute(burst.last()) - minute(burst.first()));
        alert.put("UserPrincipalName", userPrincipalName(burst));
        alert.put("AppDisplayName", clientName(signIns));
        alert.put("AppId", burst.first().client());
        alert.put("AppIdCount", 1);
        alert.put("ResourceCount", resources.size());
        alert.set("Resources", sorted(resources.values()));
        alert.set("ResourceIds", sorted(lowerCase(signIns, Field.RESOURCE_ID)));
        alert.set("IPs", sorted(asLogged(signIns, Field.IP_ADDRESS)));
        alert.putArray("ASNs");
        alert.set("UserAgents", sorted(asLogged(signIns, Field.USER_AGENT)));
        alert.putArray("RequestUris");
        alert.put("SignInCount", signIns.size());
        ArrayNode codes = alert.putArray("DeviceCodeSignIns");
        burst.deviceCodes().forEach(code -> codes.add(deviceCode(code)));
        ArrayNode redemptions = alert.putArray("SignIns");
        signIns.forEach(signIn -> redemptions.add(signIn(signIn)));
        alert.putArray("GraphCalls");
        alert.put("GraphCompleteness", "ABSENT");
        alert.put("AsnTableVersion", "ABSENT");
        alert.put("Severity", "High");
        alert.putArray("Tactics")
                .add("Credential Access")
                .add("Collection")
                .add("Lateral Movement");
        alert.putArray("Techniques").add("T1528").add("T1550.001");
        return alert;
    }

    private static ObjectNode deviceCode(KeyedSignIn code) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Id", code.text(Field.ID));
        node.put("Time", time(code));
        node.put("IP", code.text(Field.IP_ADDRESS));
        node.put("Asn", "");
        node.put("AppId", code.client());
        return withTraces(node, code);
    }

    private ObjectNode signIn(KeyedSignIn signIn) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Id", signIn.text(Field.ID));
        node.put("Time", time(signIn));
        node.put("ResourceId", signIn.lower(Field.RESOURCE_ID));
        String logged = signIn.text(Field.RESOURCE_NAME);
        node.put("Resource", logged.isEmpty() ? catalogueName(signIn) : logged);
        node.put("IP", signIn.text(Field.IP_ADDRESS));
        node.put("Asn", "");
        return withTraces(node, signIn);
    }

    private static ObjectNode withTraces(ObjectNode node, KeyedSignIn signIn) {
        node.put("UserAgent", signIn.text(Field.USER_AGENT));
        node.put("CorrelationId", signIn.text(Field.CORRELATION_ID));
        node.put("SessionId", signIn.text(Field.SESSION_ID));
        node.put("Origin", signIn.delivered().origin());
        return node;
    }

    /** For each distinct resource, in order of appearance, what to call it. */
    private Map<String, String> resources(List<KeyedSignIn> signIns) {
        Map<String, String> names = new LinkedHashMap<>();
        for (KeyedSignIn signIn : signIns) {
            String resource = signIn.resource();
            if (names.getOrDefault(resource, "").isEmpty()) {
                names.put(resource, signIn.text(Field.RESOURCE_NAME));
            }
        }
        names.replaceAll((id, name) -> name.isEmpty() ? definition.resourceName().apply(id) : name);
        names.replaceAll((id, name) -> name.isEmpty() ? id : name);
        return names;
    }

    private String catalogueName(KeyedSignIn signIn) {
        return definition.resourceName().apply(signIn.lower(Field.RESOURCE_ID));
    }

    private String clientName(List<KeyedSignIn> signIns) {
        return asLogged(signIns, Field.CLIENT_NAME)
                .findFirst()
                .orElse(definition.clientName().apply(signIns.get(0).client()));
    }

    private static String userPrincipalName(BruteForceBurst burst) {
        return Stream.of(burst.signIns(), burst.deviceCodes())
                .flatMap(records -> asLogged(records, Field.USER_PRINCIPAL_NAME))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> asLogged(List<KeyedSignIn> signIns, Field field) {
        return signIns.stream().map(s -> s.text(field)).filter(text -> !text.isEmpty());
    }

    private static Stream<String> lowerCase(List<KeyedSignIn> signIns, Field field) {
        return signIns.stream().map(s -> s.lower(field)).filter(text -> !text.isEmpty());
    }

    private static ArrayNode sorted(Stream<String> texts) {
        return sorted(texts.toList());
    }

    private static ArrayNode sorted(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        new TreeSet<>(texts).forEach(array::add);
        return array;
    }

    private static String id(KeyedSignIn first) {
        String name = String.join("|", RULE, first.user(), first.client(), time(first));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static String time(KeyedSignIn signIn) {
        return TIME.format(signIn.time());
    }

    /** Whole minutes since 1970, so that a difference counts the minutes' boundaries. */
    private static int minute(KeyedSignIn signIn) {
        // An int, as a parser makes it: to Jackson, a long 2 and an int 2 are not equal.
        return Math.toIntExact(Math.floorDiv(signIn.time().toEpochMilli(), 60_000L));
    }
}

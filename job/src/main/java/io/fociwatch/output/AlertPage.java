package io.fociwatch.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An alert as an analyst reads it in a terminal. */
public final class AlertPage {
    private static final int LONGEST = 160;

    private final StringBuilder page = new StringBuilder();
    private final JsonNode alert;

    private AlertPage(JsonNode alert) {
        this.alert = alert;
    }

    /** The page; every value from the log is made harmless to a terminal. */
    public static String of(JsonNode alert) {
        return new AlertPage(alert).write();
    }

    private String write() {
        line("ALERT", "%s  %s  %s", text("Severity"), text("RuleId"), text("AlertId"));
        line("user", "%s  (%s)", text("UserPrincipalName"), text("UserId"));
        line("tenant", "%s", text("TenantId"));
        line(
                "device code",
                "%s  from %s  %s",
                text("DeviceCodeTime"),
                text("DeviceCodeIP"),
                text("DeviceCodeAuthProtocol"));
        line(
                "burst",
                "%s to %s  %s sign-ins, %s resources, over %s minute boundaries",
                text("FirstSeen"),
                text("LastSeen"),
                text("SignInCount"),
                text("ResourceCount"),
                text("SpanMinutes"));
        line("client", "%s  (%s)", text("AppDisplayName"), text("AppId"));
        line("addresses", "%s", list("IPs"));
        line("networks", "%s  (table %s)", list("ASNs"), text("AsnTableVersion"));
        line("user agents", "%s", list("UserAgents"));
        line("ATT&CK", "%s  %s", list("Techniques"), list("Tactics"));
        page.append('\n');
        for (JsonNode code : alert.get("DeviceCodeSignIns")) {
            event(code, "device code signed in with");
        }
        for (JsonNode signIn : alert.get("SignIns")) {
            event(signIn, "token for " + harmless(signIn.get("Resource")));
        }
        for (JsonNode call : alert.get("GraphCalls")) {
            page.append(
                    "  %s  Graph: %s %s %s  (%s)%n"
                            .formatted(
                                    harmless(call.get("Time")),
                                    harmless(call.get("Method")),
                                    harmless(call.get("Status")),
                                    harmless(call.get("Uri")),
                                    harmless(call.get("Link"))));
        }
        line("Graph calls", "%s", text("GraphCompleteness"));
        return page.toString();
    }

    private void event(JsonNode event, String what) {
        page.append(
                "  %s  %-42s %-16s %s%n"
                        .formatted(
                                harmless(event.get("Time")),
                                what,
                                harmless(event.get("IP")),
                                harmless(event.get("Origin"))));
    }

    private void line(String label, String format, Object... values) {
        page.append("%-12s  %s%n".formatted(label, format.formatted(values)));
    }

    private String text(String field) {
        return harmless(alert.get(field));
    }

    private String list(String field) {
        List<String> values = new ArrayList<>();
        alert.get(field).forEach(value -> values.add(harmless(value)));
        return String.join(", ", values);
    }

    private static String harmless(JsonNode value) {
        String text = Invisible.replaced(value.asText());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}

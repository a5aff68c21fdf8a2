package io.fociwatch.loganalytics;

import io.fociwatch.graph.CallQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A {@link CallQuery} in Kusto's language: the earliest calls, and in a row of its own the newest
 * record of anybody, which tells how far the log had come.
 */
final class KqlQuery {
    /** As long as a decoder keeps them. */
    private static final int LONGEST_TEXT = 2048;

    private static final String TEXT =
            """
            let calls = MicrosoftGraphActivityLogs
            | extend User = %s, Session = %s
            | where User =~ %s and (%s)
            | top %d by TimeGenerated asc
            | project Newest = false, TimeGenerated, AadTenantId, RequestId, UserId = User,
                SignInActivityId, SessionId = Session, IPAddress, RequestMethod,
                ResponseStatusCode, RequestUri = substring(RequestUri, 0, %d),
                UserAgent = substring(UserAgent, 0, %d);
            union calls, (MicrosoftGraphActivityLogs
            | summarize TimeGenerated = max(TimeGenerated)
            | extend Newest = true)
            """;

    private KqlQuery() {}

    /** The query; what varies in it are numbers and string literals. */
    static String text(CallQuery query) {
        List<String> links = new ArrayList<>();
        links.add(anyOf("SignInActivityId", query.tokenIds()));
        links.add(anyOf("Session", query.sessionIds()));
        links.removeIf(String::isEmpty);
        // Some locales have digits of their own, which Kusto does not know.
        return String.format(
                Locale.ROOT,
                TEXT,
                firstOf("UserId", "UserPrincipalObjectID"),
                firstOf("SessionId", "C_Sid"),
                literal(query.userId()),
                links.isEmpty() ? "false" : String.join(" or ", links),
                query.mostCalls(),
                LONGEST_TEXT,
                LONGEST_TEXT);
    }

    /** The time that the API limits the table to, as an ISO 8601 interval. */
    static String timespan(CallQuery query) {
        return Instant.ofEpochMilli(query.from()) + "/" + Instant.ofEpochMilli(query.until());
    }

    /**
     * A string literal. Whatever is not plain ASCII is written by its number, so that nothing in
     * the text can end the literal or begin another.
     */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
            literal.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return literal.append('"').toString();
    }

    private static String anyOf(String column, List<String> values) {
        return values.isEmpty()
                ? ""
                : values.stream()
                        .map(KqlQuery::literal)
                        .collect(Collectors.joining(", ", column + " in~ (", ")"));
    }

    /** Workspaces differ in their columns, and a column that is not there fails the query. */
    private static String firstOf(String column, String fallback) {
        return """
        coalesce(tostring(column_ifexists("%s", "")), tostring(column_ifexists("%s", "")))\
        """
                .formatted(column, fallback);
    }
}

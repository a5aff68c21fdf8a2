package io.fociwatch.loganalytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the Logs query API answers where it answers well, in the columns that the query names. */
final class QueryResult {
    private QueryResult() {}

    /**
     * These rows, and a last one with the time of the newest call that the workspace has.
     *
     * @param newest null where there is none
     */
    static String table(String newest, String... rows) {
        List<String> all = new ArrayList<>(Arrays.asList(rows));
        String time = newest == null ? "null" : '"' + newest + '"';
        all.add("[true," + time + ",\"\",\"\",\"\",\"\",\"\",\"\",\"\",null,\"\",\"\"]");
        return """
        {"tables":[{"name":"PrimaryResult","columns":[
        {"name":"Newest","type":"bool"},{"name":"TimeGenerated","type":"datetime"},
        {"name":"AadTenantId","type":"string"},{"name":"RequestId","type":"string"},
        {"name":"UserId","type":"string"},{"name":"SignInActivityId","type":"string"},
        {"name":"SessionId","type":"string"},{"name":"IPAddress","type":"string"},
        {"name":"RequestMethod","type":"string"},
        {"name":"ResponseStatusCode","type":"int"},{"name":"RequestUri","type":"string"},
        {"name":"UserAgent","type":"string"}],"rows":[%s]}]}\
        """
                .formatted(String.join(",", all));
    }

    /** A Graph call of the user, as JSON. */
    static String row(String time, String requestId, String token, String session) {
        return """
        [false,"%s","%s","%s","user-1","%s","%s","192.0.2.7","GET",200,\
        "https://graph.microsoft.com/v1.0/me","curl"]\
        """
                .formatted(time, FakeAzure.TENANT, requestId, token, session);
    }
}

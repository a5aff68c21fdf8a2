package io.fociwatch.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares the published query with the definition on the same log. An alert and a hit are the same
 * case if they have a sign-in in common.
 */
public final class QueryComparison {

    private final Definition definition;

    /** A comparison with this definition. */
    public QueryComparison(Definition definition) {
        this.definition = definition;
    }

    /** What each side finds in these deliveries, and why the other does not. */
    public Counts compare(List<Delivered> deliveries) throws SQLException {
        List<Set<String>> alerts = new ArrayList<>();
        new BruteForceOracle(definition)
                .alerts(deliveries)
                .forEach(alert -> alerts.add(ids(alert.get("SignIns"))));
        List<QueryHit> rows = new PublishedQuery().hits(deliveries);
        Set<Set<String>> hits = new LinkedHashSet<>();
        rows.forEach(row -> hits.add(Set.copyOf(row.signInIds())));

        CauseSearch search = new CauseSearch(definition.listed(), deliveries, alerts);
        return new Counts(
                alerts.size(),
                hits.size(),
                rows.size(),
                (int) rows.stream().filter(QueryComparison::countsASignInTwice).count(),
                search.whyMissed(without(alerts, hits)),
                search.whyAlone(without(hits, alerts)));
    }

    private static boolean countsASignInTwice(QueryHit hit) {
        return Set.copyOf(hit.signInIds()).size() < hit.signInIds().size();
    }

    private static Set<String> ids(JsonNode signIns) {
        Set<String> ids = new HashSet<>();
        signIns.forEach(signIn -> ids.add(signIn.get("Id").asText()));
        return ids;
    }

    private static List<Set<String>> without(
            Collection<Set<String>> cases, Collection<Set<String>> others) {
        Set<String> ids = new HashSet<>();
        others.forEach(ids::addAll);
        return cases.stream().filter(one -> Collections.disjoint(one, ids)).toList();
    }
}

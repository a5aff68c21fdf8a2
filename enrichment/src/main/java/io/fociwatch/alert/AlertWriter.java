package io.fociwatch.alert;

import io.fociwatch.alert.Alert.DeviceCodeEvidence;
import io.fociwatch.alert.Alert.GraphEvidence;
import io.fociwatch.alert.Alert.SignInEvidence;
import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.LinkedCall;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.MapFunction;

/** Writes the alert of one burst. */
final class AlertWriter implements MapFunction<LocatedBurst, Alert> {
    private static final long serialVersionUID = 1L;

    private static final String SEVERITY = "High";
    private static final List<String> TACTICS =
            List.of("Credential Access", "Collection", "Lateral Movement");
    private static final List<String> TECHNIQUES = List.of("T1528", "T1550.001");
    private static final long MINUTE = 60_000;

    private final ClientCatalogue clients;
    private final ResourceNames resourceNames = ResourceNames.bundled();

    AlertWriter(ClientCatalogue clients) {
        this.clients = clients;
    }

    @Override
    public Alert map(LocatedBurst located) {
        TracedBurst traced = located.traced();
        Burst burst = traced.burst();
        List<SignIn> signIns = burst.signIns();
        SignIn deviceCode = burst.deviceCode();
        Map<String, String> resources = resources(signIns);
        return new Alert(
                AlertId.of(Alerts.RULE_ID, burst),
                traced.revision(),
                traced.status(),
                supersededBy(traced),
                Alerts.RULE_ID,
                burst.user().tenantId(),
                burst.user().id(),
                Instant.ofEpochMilli(deviceCode.time()),
                deviceCode.ipAddress(),
                deviceCode.protocol(),
                Instant.ofEpochMilli(burst.firstSeen()),
                Instant.ofEpochMilli(burst.lastSeen()),
                Math.floorDiv(burst.lastSeen(), MINUTE) - Math.floorDiv(burst.firstSeen(), MINUTE),
                userPrincipalName(burst),
                appDisplayName(burst),
                burst.clientId(),
                1,
                resources.size(),
                set(resources.values().stream()),
                set(signIns.stream().map(signIn -> signIn.resource().id())),
                set(signIns.stream().map(SignIn::ipAddress)),
                set(signIns.stream().map(SignIn::ipAddress).map(located::networkOf)),
                set(Stream.concat(signIns.stream().map(SignIn::userAgent), userAgents(traced))),
                set(traced.calls().stream().map(linked -> linked.call().uri())),
                signIns.size(),
                list(burst.deviceCodes(), signIn -> deviceCodeEvidence(signIn, located)),
                list(signIns, signIn -> signInEvidence(signIn, located)),
                list(traced.calls(), linked -> graphEvidence(linked, located)),
                traced.completeness(),
                located.tableVersion(),
                SEVERITY,
                TACTICS,
                TECHNIQUES);
    }

    private static String supersededBy(TracedBurst traced) {
        return traced.successor() != BurstRevision.NONE
                ? AlertId.of(Alerts.RULE_ID, traced.burst(), traced.successor())
                : "";
    }

    private static String userPrincipalName(Burst burst) {
        return firstNamed(
                Stream.concat(burst.signIns().stream(), burst.deviceCodes().stream())
                        .map(signIn -> signIn.user().displayName()));
    }

    private String appDisplayName(Burst burst) {
        return firstNamed(
                Stream.concat(
                        burst.signIns().stream().map(signIn -> signIn.client().name()),
                        Stream.of(clients.nameOf(burst.clientId()))));
    }

    /** The name of each distinct resource, by its identity. */
    private Map<String, String> resources(List<SignIn> signIns) {
        Map<String, String> names = new TreeMap<>();
        for (SignIn signIn : signIns) {
            names.merge(
                    signIn.resource().identity(),
                    signIn.resource().name(),
                    (before, name) -> before.isEmpty() ? name : before);
        }
        names.replaceAll(
                (identity, name) ->
                        firstNamed(
                                Stream.of(
                                        resourceNames.nameOf(new Resource(identity, name)),
                                        identity)));
        return names;
    }

    private static DeviceCodeEvidence deviceCodeEvidence(SignIn signIn, LocatedBurst located) {
        return new DeviceCodeEvidence(
                signIn.id(),
                Instant.ofEpochMilli(signIn.time()),
                signIn.ipAddress(),
                located.networkOf(signIn.ipAddress()),
                signIn.client().id(),
                signIn.userAgent(),
                signIn.correlationId(),
                signIn.sessionId(),
                signIn.origin());
    }

    private SignInEvidence signInEvidence(SignIn signIn, LocatedBurst located) {
        return new SignInEvidence(
                signIn.id(),
                Instant.ofEpochMilli(signIn.time()),
                signIn.resource().id(),
                resourceNames.nameOf(signIn.resource()),
                signIn.ipAddress(),
                located.networkOf(signIn.ipAddress()),
                signIn.userAgent(),
                signIn.correlationId(),
                signIn.sessionId(),
                signIn.origin());
    }

    private static GraphEvidence graphEvidence(LinkedCall linked, LocatedBurst located) {
        GraphCall call = linked.call();
        return new GraphEvidence(
                call.requestId(),
                Instant.ofEpochMilli(call.time()),
                call.method(),
                call.uri(),
                call.status(),
                call.ipAddress(),
                located.networkOf(call.ipAddress()),
                call.userAgent(),
                linked.link());
    }

    private static Stream<String> userAgents(TracedBurst traced) {
        return traced.calls().stream().map(linked -> linked.call().userAgent());
    }

    private static String firstNamed(Stream<String> names) {
        return names.filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    private static List<String> set(Stream<String> values) {
        TreeSet<String> sorted = new TreeSet<>();
        values.filter(value -> !value.isEmpty()).forEach(sorted::add);
        return new ArrayList<>(sorted);
    }

    private static <E, T> List<T> list(List<E> events, Function<E, T> evidence) {
        List<T> list = new ArrayList<>(events.size());
        events.forEach(event -> list.add(evidence.apply(event)));
        return list;
    }
}

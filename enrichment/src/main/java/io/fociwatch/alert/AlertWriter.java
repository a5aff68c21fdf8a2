package io.fociwatch.alert;

import io.fociwatch.alert.Alert.DeviceCodeEvidence;
import io.fociwatch.alert.Alert.SignInEvidence;
import io.fociwatch.client.ClientCatalogue;
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

/** Writes the alert of one burst: every field that the sign-ins themselves tell. */
final class AlertWriter implements MapFunction<BurstRevision, Alert> {
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
    public Alert map(BurstRevision revision) {
        Burst burst = revision.burst();
        List<SignIn> signIns = burst.signIns();
        SignIn deviceCode = burst.deviceCode();
        Map<String, String> resources = resources(signIns);
        return new Alert(
                AlertId.of(Alerts.RULE_ID, burst),
                revision.status().revision(),
                revision.status(),
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
                set(signIns.stream().map(SignIn::userAgent)),
                signIns.size(),
                list(burst.deviceCodes(), AlertWriter::deviceCodeEvidence),
                list(signIns, this::signInEvidence),
                SEVERITY,
                TACTICS,
                TECHNIQUES);
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

    private static DeviceCodeEvidence deviceCodeEvidence(SignIn signIn) {
        return new DeviceCodeEvidence(
                signIn.id(),
                Instant.ofEpochMilli(signIn.time()),
                signIn.ipAddress(),
                signIn.client().id(),
                signIn.userAgent(),
                signIn.correlationId(),
                signIn.sessionId(),
                signIn.origin());
    }

    private SignInEvidence signInEvidence(SignIn signIn) {
        return new SignInEvidence(
                signIn.id(),
                Instant.ofEpochMilli(signIn.time()),
                signIn.resource().id(),
                resourceNames.nameOf(signIn.resource()),
                signIn.ipAddress(),
                signIn.userAgent(),
                signIn.correlationId(),
                signIn.sessionId(),
                signIn.origin());
    }

    private static String firstNamed(Stream<String> names) {
        return names.filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    private static List<String> set(Stream<String> values) {
        TreeSet<String> sorted = new TreeSet<>();
        values.filter(value -> !value.isEmpty()).forEach(sorted::add);
        return new ArrayList<>(sorted);
    }

    private static <T> List<T> list(List<SignIn> signIns, Function<SignIn, T> evidence) {
        List<T> list = new ArrayList<>(signIns.size());
        signIns.forEach(signIn -> list.add(evidence.apply(signIn)));
        return list;
    }
}

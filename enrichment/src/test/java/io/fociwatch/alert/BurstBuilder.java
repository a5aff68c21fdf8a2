package io.fociwatch.alert;

import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.Link;
import io.fociwatch.graph.LinkedCall;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds a burst for a test, sign-in by sign-in; what is said goes for the sign-ins after it. */
final class BurstBuilder {
    private final List<LinkedCall> calls = new ArrayList<>();
    private final Map<String, String> networks = new HashMap<>();

    private final List<SignIn> deviceCodes = new ArrayList<>();
    private final List<SignIn> signIns = new ArrayList<>();
    private User user = new User("tenant", "user-id", "Alice@Contoso.example");
    private Client client = new Client("client-id", "Azure CLI");
    private String ipAddress = "203.0.113.7";
    private String userAgent = "python-requests/2.31";

    BurstBuilder user(String tenantId, String id, String principalName) {
        user = new User(tenantId, id, principalName);
        return this;
    }

    BurstBuilder client(String id, String name) {
        client = new Client(id, name);
        return this;
    }

    BurstBuilder from(String ipAddress, String userAgent) {
        this.ipAddress = ipAddress;
        this.userAgent = userAgent;
        return this;
    }

    BurstBuilder deviceCode(String time) {
        deviceCodes.add(signIn(SignInLog.INTERACTIVE, time, "deviceCode", new Resource("", "")));
        return this;
    }

    /** A redemption of the resource, at a time of the day such as {@code 14:02:00.000}. */
    BurstBuilder redemption(String time, String resourceId, String resourceName) {
        Resource resource = new Resource(resourceId, resourceName);
        signIns.add(signIn(SignInLog.NON_INTERACTIVE, time, "none", resource));
        return this;
    }

    Burst burst() {
        return new Burst(List.copyOf(deviceCodes), List.copyOf(signIns));
    }

    LocatedBurst opened() {
        return located(BurstStatus.OPENED);
    }

    LocatedBurst completed() {
        return located(BurstStatus.COMPLETED);
    }

    /** The burst that no longer stands, for the one that begins at {@code successor}, ms. */
    LocatedBurst superseded(long successor) {
        return located(BurstStatus.SUPERSEDED, successor);
    }

    /** A Graph call made with the burst's first token, a minute after its first sign-in. */
    BurstBuilder call(String uri, String agent) {
        SignIn first = signIns.get(0);
        GraphCall call =
                new GraphCall(
                        "request-" + calls.size(),
                        first.time() + 60_000,
                        user,
                        first.tokenId(),
                        "",
                        "GET",
                        uri,
                        200,
                        ipAddress,
                        agent,
                        "graph.jsonl:1");
        calls.add(new LinkedCall(call, Link.TOKEN));
        return this;
    }

    /** Who owns an address. */
    BurstBuilder network(String address, String owner) {
        networks.put(address, owner);
        return this;
    }

    private LocatedBurst located(BurstStatus status) {
        return located(status, BurstRevision.NONE);
    }

    private LocatedBurst located(BurstStatus status, long successor) {
        return new LocatedBurst(
                new TracedBurst(
                        burst(),
                        status.revision(),
                        status,
                        List.copyOf(calls),
                        GraphCompleteness.COMPLETE,
                        successor),
                Map.copyOf(networks),
                "a version");
    }

    private SignIn signIn(SignInLog log, String time, String protocol, Resource resource) {
        int n = deviceCodes.size() + signIns.size() + 1;
        return new SignIn(
                log,
                "id-" + n,
                Instant.parse("2026-05-01T" + time + "Z").toEpochMilli(),
                user,
                client,
                resource,
                true,
                protocol,
                ipAddress,
                userAgent,
                "correlation-" + n,
                "session-" + n,
                "token-" + n,
                "log.jsonl:" + n);
    }
}

package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.signin.SignIn;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which calls belong to one burst: by its tokens, its sessions, its correlation ids. */
final class CallLinks {
    static final Comparator<LinkedCall> BY_TIME =
            Comparator.comparingLong((LinkedCall linked) -> linked.call().time())
                    .thenComparing(linked -> linked.call().requestId())
                    .thenComparing(linked -> linked.call().origin());

    private final Set<String> tokens = new HashSet<>();
    private final Set<String> sessions = new HashSet<>();
    private final Set<String> correlations = new HashSet<>();
    private final String userKey;

    CallLinks(Burst burst) {
        userKey = burst.user().key();
        for (SignIn signIn : burst.signIns()) {
            addUnlessEmpty(tokens, TokenId.normalize(signIn.tokenId()));
            addUnlessEmpty(tokens, signIn.id());
            addUnlessEmpty(sessions, signIn.sessionId());
            addUnlessEmpty(correlations, signIn.correlationId());
        }
    }

    /** The calls among these that belong to the burst, in order of time, each request once. */
    List<LinkedCall> of(Collection<GraphCall> calls) {
        Map<String, LinkedCall> byRequest = new HashMap<>();
        for (GraphCall call : calls) {
            link(call)
                    .map(link -> new LinkedCall(call, link))
                    .ifPresent(
                            linked ->
                                    byRequest.merge(
                                            call.requestId(),
                                            linked,
                                            (left, right) ->
                                                    BY_TIME.compare(left, right) <= 0
                                                            ? left
                                                            : right));
        }
        return byRequest.values().stream().sorted(BY_TIME).toList();
    }

    /** The strongest link between the burst and a call; empty if there is none. */
    Optional<Link> link(GraphCall call) {
        if (!call.user().key().equals(userKey)) {
            return Optional.empty();
        }
        if (tokens.contains(TokenId.normalize(call.tokenId()))) {
            return Optional.of(Link.TOKEN);
        }
        if (sessions.contains(call.sessionId())) {
            return Optional.of(Link.SESSION);
        }
        return correlations.contains(call.tokenId())
                ? Optional.of(Link.CORRELATION)
                : Optional.empty();
    }

    private static void addUnlessEmpty(Set<String> values, String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }
}

package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The one question that a burst has for a log store. The ids come from a log and so, some of them,
 * from an attacker: a store must take them for text and nothing else.
 *
 * @param userId whose calls; empty where the log names the user otherwise, and then no call links
 * @param tokenIds any way in which {@code signInActivityId} can be written for the burst's tokens;
 *     letter case does not matter, for {@link CallLinks} decides afterwards
 * @param sessionIds of the burst's sign-ins
 * @param from event time of the earliest call, ms
 * @param until event time that all calls are before, ms
 * @param mostCalls how many calls are of use, the earliest
 * @param partial whether the burst has more ids than are asked for
 */
public record CallQuery(
        String userId,
        List<String> tokenIds,
        List<String> sessionIds,
        long from,
        long until,
        int mostCalls,
        boolean partial) {

    /** A stuck client has thousands of sign-ins in a burst; a query text must stay short. */
    static final int MOST_TOKEN_IDS = 1000;

    static final int MOST_SESSION_IDS = 100;

    /** One call in forty is logged twice; the copies must not take the place of calls. */
    private static final int COPIES = 10;

    static CallQuery of(Burst burst, long until, int mostCalls) {
        Set<String> tokens = new LinkedHashSet<>();
        Set<String> sessions = new LinkedHashSet<>();
        for (SignIn signIn : burst.signIns()) {
            tokens.addAll(TokenId.spellings(signIn.tokenId()));
            tokens.addAll(TokenId.spellings(signIn.id()));
            tokens.add(signIn.correlationId());
            sessions.add(signIn.sessionId());
        }
        tokens.remove("");
        sessions.remove("");
        return new CallQuery(
                burst.user().id(),
                first(MOST_TOKEN_IDS, tokens),
                first(MOST_SESSION_IDS, sessions),
                burst.deviceCodes().get(0).time(),
                until,
                mostCalls + mostCalls / COPIES + 1,
                tokens.size() > MOST_TOKEN_IDS || sessions.size() > MOST_SESSION_IDS);
    }

    private static List<String> first(int most, Set<String> ids) {
        return new ArrayList<>(ids).subList(0, Math.min(most, ids.size()));
    }
}

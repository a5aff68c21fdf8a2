package io.fociwatch.oracle;

import static io.fociwatch.fixture.LogRecord.NON_INTERACTIVE_LOGS;
import static io.fociwatch.fixture.LogRecord.SIGN_IN_LOGS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.fixture.LogRecord.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The alerts of a log by the plainest reading of the definition: every sign-in is tried as the
 * first of a burst, against every device code and every other sign-in of its user.
 *
 * <p>Every record is taken to have an id, a time, a tenant and a user; what lacks one of these is
 * rejected by whoever reads logs. Copies of an id are dropped among device codes and among burst
 * sign-ins, so a copy that is neither takes no part.
 */
public final class BruteForceOracle {

    private final Definition definition;

    /** An oracle for these numbers and lists. */
    public BruteForceOracle(Definition definition) {
        this.definition = definition;
    }

    /** The last revision of every alert, by FirstSeen, then by AlertId. */
    public List<ObjectNode> alerts(List<Delivered> deliveries) {
        BruteForceAlert alert = new BruteForceAlert(definition);
        List<ObjectNode> alerts = new ArrayList<>();
        List<KeyedSignIn> all = deliveries.stream().map(KeyedSignIn::of).toList();
        for (List<KeyedSignIn> ofUser : byUser(all)) {
            List<KeyedSignIn> deviceCodes = oncePerId(ofUser, this::isDeviceCode);
            List<KeyedSignIn> signIns = oncePerId(ofUser, this::isBurstSignIn);
            for (List<KeyedSignIn> ofClient : byClient(signIns)) {
                for (BruteForceBurst burst : bursts(deviceCodes, ofClient)) {
                    alerts.add(alert.of(burst));
                }
            }
        }
        alerts.sort(
                Comparator.comparing((ObjectNode a) -> a.get("FirstSeen").asText())
                        .thenComparing(a -> a.get("AlertId").asText()));
        return alerts;
    }

    /** The bursts of one user's one client; both lists are in order and hold an id once. */
    private List<BruteForceBurst> bursts(List<KeyedSignIn> deviceCodes, List<KeyedSignIn> signIns) {
        List<BruteForceBurst> bursts = new ArrayList<>();
        Set<KeyedSignIn> inABurst = new HashSet<>();
        for (KeyedSignIn first : signIns) {
            Instant t0 = first.time();
            List<KeyedSignIn> before = new ArrayList<>();
            for (KeyedSignIn code : deviceCodes) {
                boolean tooEarly = code.time().isBefore(t0.minus(definition.reach()));
                if (!tooEarly && !code.time().isAfter(t0)) {
                    before.add(code);
                }
            }
            List<KeyedSignIn> window = new ArrayList<>();
            Set<String> resources = new HashSet<>();
            for (KeyedSignIn other : signIns) {
                boolean tooLate = !other.time().isBefore(t0.plus(definition.window()));
                if (!tooLate && !other.time().isBefore(t0)) {
                    window.add(other);
                    resources.add(other.resource());
                }
            }
            if (!inABurst.contains(first)
                    && !before.isEmpty()
                    && resources.size() >= definition.resources()) {
                bursts.add(new BruteForceBurst(before, window));
                inABurst.addAll(window);
            }
        }
        return bursts;
    }

    private boolean isDeviceCode(KeyedSignIn signIn) {
        return signIn.text(Field.CATEGORY).equals(SIGN_IN_LOGS)
                && signIn.text(Field.PROTOCOL).equals("deviceCode")
                && signIn.text(Field.RESULT).equals("0");
    }

    private boolean isBurstSignIn(KeyedSignIn signIn) {
        return signIn.text(Field.CATEGORY).equals(NON_INTERACTIVE_LOGS)
                && signIn.text(Field.RESULT).equals("0")
                && !signIn.resource().isEmpty()
                && definition.listed().test(signIn.client(), signIn.time());
    }

    /** Those of one user that are of this kind, each id once, in order. */
    private static List<KeyedSignIn> oncePerId(
            List<KeyedSignIn> ofUser, Predicate<KeyedSignIn> kind) {
        Map<String, KeyedSignIn> first = new HashMap<>();
        for (KeyedSignIn signIn : ofUser) {
            if (kind.test(signIn)) {
                first.merge(signIn.id(), signIn, BinaryOperator.minBy(KeyedSignIn.IN_ORDER));
            }
        }
        return first.values().stream().sorted(KeyedSignIn.IN_ORDER).toList();
    }

    private static Collection<List<KeyedSignIn>> byUser(List<KeyedSignIn> signIns) {
        return signIns.stream().collect(Collectors.groupingBy(KeyedSignIn::user)).values();
    }

    private static Collection<List<KeyedSignIn>> byClient(List<KeyedSignIn> signIns) {
        return signIns.stream().collect(Collectors.groupingBy(KeyedSignIn::client)).values();
    }
}

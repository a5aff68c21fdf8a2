package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.SignInOrder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The definition of a burst, as a function from one user's sign-ins to the bursts in them.
 *
 * <p>For each client, {@code t0} is the time of the earliest sign-in that is in no burst yet, has a
 * device code in {@code [t0 - device-code window, t0]}, and whose window {@code [t0, t0 + burst
 * window)} holds enough distinct resources. The window is the burst. Takes time linear in the
 * sign-ins once they are sorted.
 */
final class BurstDefinition implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long deviceCodeWindow;
    private final long burstWindow;
    private final int minResources;

    BurstDefinition(PivotSettings settings) {
        this.deviceCodeWindow = settings.deviceCodeWindow().toMillis();
        this.burstWindow = settings.burstWindow().toMillis();
        this.minResources = settings.minResources();
    }

    /**
     * Finds the bursts of one user.
     *
     * @param armed device codes and redemptions of catalogued clients, in any order; a record
     *     delivered twice counts once
     * @param notBefore for a client id, the event time in ms at which its next burst may begin
     * @return the bursts in order of first sign-in, then client
     */
    List<Burst> bursts(Collection<SignIn> armed, ToLongFunction<String> notBefore) {
        List<SignIn> deviceCodes = new ArrayList<>();
        Map<String, List<SignIn>> redemptions = new LinkedHashMap<>();
        for (SignIn signIn : distinct(armed)) {
            if (signIn.isDeviceCode()) {
                deviceCodes.add(signIn);
            } else {
                redemptions
                        .computeIfAbsent(signIn.client().id(), id -> new ArrayList<>())
                        .add(signIn);
            }
        }
        List<Burst> bursts = new ArrayList<>();
        redemptions.forEach(
                (client, signIns) ->
                        collect(deviceCodes, signIns, notBefore.applyAsLong(client), bursts));
        bursts.sort(Comparator.comparingLong(Burst::firstSeen).thenComparing(Burst::clientId));
        return bursts;
    }

    /** One sign-in for each record: of several deliveries the first in {@link SignInOrder}. */
    static List<SignIn> distinct(Collection<SignIn> signIns) {
        List<SignIn> sorted = new ArrayList<>(signIns);
        sorted.sort(new SignInOrder());
        Set<RecordId> seen = new HashSet<>();
        sorted.removeIf(signIn -> !seen.add(new RecordId(signIn.log(), signIn.id())));
        return sorted;
    }

    private void collect(
            List<SignIn> deviceCodes, List<SignIn> signIns, long notBefore, List<Burst> bursts) {
        Window window = new Window();
        int code = 0;
        int first = 0;
        int end = 0;
        while (first < signIns.size()) {
            long t0 = signIns.get(first).time();
            while (end < signIns.size() && signIns.get(end).time() < t0 + burstWindow) {
                window.add(signIns.get(end++));
            }
            while (code < deviceCodes.size()
                    && deviceCodes.get(code).time() < t0 - deviceCodeWindow) {
                code++;
            }
            boolean armed = code < deviceCodes.size() && deviceCodes.get(code).time() <= t0;
            if (t0 >= notBefore && armed && window.resources() >= minResources) {
                bursts.add(
                        new Burst(
                                until(t0, deviceCodes.subList(code, deviceCodes.size())),
                                new ArrayList<>(signIns.subList(first, end))));
                window = new Window();
                first = end;
            } else {
                window.remove(signIns.get(first++));
            }
        }
    }

    private static List<SignIn> until(long time, List<SignIn> deviceCodes) {
        return new ArrayList<>(
                deviceCodes.stream().takeWhile(deviceCode -> deviceCode.time() <= time).toList());
    }

    private record RecordId(SignInLog log, String id) {}

    /** The distinct resources of a window that slides over sign-ins in order. */
    private static final class Window {
        private final Map<String, Integer> signInsByResource = new HashMap<>();

        void add(SignIn signIn) {
            signInsByResource.merge(signIn.resource().identity(), 1, Integer::sum);
        }

        void remove(SignIn signIn) {
            signInsByResource.computeIfPresent(
                    signIn.resource().identity(), (resource, n) -> n == 1 ? null : n - 1);
        }

        int resources() {
            return signInsByResource.size();
        }
    }
}

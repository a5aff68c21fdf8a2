package io.fociwatch.pivot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The definition of a burst, word for word, with no thought of speed. */
final class BruteForce {
    /** Of bursts of several users. */
    static final Comparator<Burst> ORDER =
            Comparator.comparing((Burst burst) -> burst.user().key())
                    .thenComparing(Burst::firstSeen)
                    .thenComparing(Burst::clientId);

    private final long deviceCodeWindow;
    private final long burstWindow;
    private final int minResources;

    BruteForce(PivotSettings settings) {
        this.deviceCodeWindow = settings.deviceCodeWindow().toMillis();
        this.burstWindow = settings.burstWindow().toMillis();
        this.minResources = settings.minResources();
    }

    /** The bursts of many users, in {@link #ORDER}; {@code signIns} holds no record twice. */
    List<Burst> burstsOfAll(Collection<SignIn> signIns) {
        Map<String, List<SignIn>> byUser =
                signIns.stream().collect(groupingBy(signIn -> signIn.user().key()));
        return byUser.values().stream()
                .flatMap(user -> bursts(user).stream())
                .sorted(ORDER)
                .toList();
    }

    /** The bursts of one user; {@code signIns} holds no record twice. */
    List<Burst> bursts(Collection<SignIn> signIns) {
        List<SignIn> story = signIns.stream().sorted(new SignInOrder()).toList();
        List<Burst> bursts = new ArrayList<>();
        for (String client : clients(story)) {
            List<SignIn> left =
                    story.stream()
                            .filter(s -> !s.isDeviceCode() && s.client().id().equals(client))
                            .collect(toCollection(ArrayList::new));
            while (!left.isEmpty()) {
                long t0 = left.get(0).time();
                List<SignIn> codes =
                        story.stream()
                                .filter(SignIn::isDeviceCode)
                                .filter(s -> t0 - deviceCodeWindow <= s.time() && s.time() <= t0)
                                .toList();
                List<SignIn> window =
                        left.stream().filter(s -> s.time() < t0 + burstWindow).toList();
                if (!codes.isEmpty() && resources(window) >= minResources) {
                    bursts.add(new Burst(codes, window));
                    left.removeAll(window);
                } else {
                    left.remove(0);
                }
            }
        }
        bursts.sort(Comparator.comparingLong(Burst::firstSeen).thenComparing(Burst::clientId));
        return bursts;
    }

    private static TreeSet<String> clients(List<SignIn> story) {
        return story.stream()
                .filter(signIn -> !signIn.isDeviceCode())
                .map(signIn -> signIn.client().id())
                .collect(toCollection(TreeSet::new));
    }

    private static long resources(List<SignIn> window) {
        return window.stream().map(signIn -> signIn.resource().identity()).distinct().count();
    }
}

package io.fociwatch.pivot;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What identifies a burst, or could: the naive pattern finds one for each sign-in with enough
 * resources behind it.
 *
 * @param userKey {@link io.fociwatch.signin.User#key()}
 * @param clientId the client that all its sign-ins share
 * @param firstSeen event time of the first redemption, ms
 */
public record BurstStart(String userKey, String clientId, long firstSeen) implements Serializable {

    /**
     * The starts that bursts have: of each user and client the earliest, and from its end on the
     * next.
     *
     * @param candidates in any order, repeats too
     */
    public static List<BurstStart> bursts(Collection<BurstStart> candidates, Duration burstWindow) {
        List<BurstStart> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingLong(BurstStart::firstSeen));
        List<BurstStart> bursts = new ArrayList<>();
        Map<String, Long> ends = new HashMap<>();
        for (BurstStart start : sorted) {
            String owner = start.userKey + '|' + start.clientId;
            if (start.firstSeen >= ends.getOrDefault(owner, Long.MIN_VALUE)) {
                ends.put(owner, start.firstSeen + burstWindow.toMillis());
                bursts.add(start);
            }
        }
        return bursts;
    }
}

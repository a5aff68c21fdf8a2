package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is left of the bursts that a hunt has told, when it has told everything. */
final class StandingBursts {
    private StandingBursts() {}

    /** The last revision of each burst, without those that were superseded. */
    static List<Burst> of(Collection<BurstRevision> revisions) {
        Map<String, BurstRevision> last = new TreeMap<>();
        for (BurstRevision revision : revisions) {
            last.merge(
                    identity(revision).toString(),
                    revision,
                    (one, other) -> one.revision() > other.revision() ? one : other);
        }
        assertThat(last.values()).noneMatch(told -> told.status() == BurstStatus.OPENED);
        return last.values().stream()
                .filter(BurstRevision::stands)
                .map(BurstRevision::burst)
                .sorted(BruteForce.ORDER)
                .toList();
    }

    /** What the revisions of one burst have in common. */
    static List<Object> identity(BurstRevision revision) {
        Burst burst = revision.burst();
        return List.of(burst.user().key(), burst.clientId(), burst.firstSeen());
    }
}

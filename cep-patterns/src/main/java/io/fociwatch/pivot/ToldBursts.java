package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What has been told of one client's bursts, as long as a late sign-in can change it.
 *
 * @param revisions the last of each burst, by first sign-in; those superseded are kept for their
 *     numbers
 */
public record ToldBursts(List<BurstRevision> revisions) {
    static final ToldBursts NONE = new ToldBursts(List.of());

    /** Whether {@code time} lies in the window of a burst that stands. */
    boolean cover(long time, long burstWindow) {
        return revisions.stream()
                .filter(BurstRevision::stands)
                .map(BurstRevision::burst)
                .anyMatch(
                        burst ->
                                burst.firstSeen() <= time
                                        && time < burst.firstSeen() + burstWindow);
    }

    /**
     * The end of the last completed burst that cannot change any more; the least long if none. It
     * ends until {@code time}, or began when the allowed lateness was shorter, and has been
     * forgotten in part: what is left of it is no burst, and proves nothing.
     *
     * @param known the user's sign-ins, which are forgotten from the earliest on
     */
    long settledAt(long time, long burstWindow, Collection<SignIn> known) {
        return revisions.stream()
                .filter(told -> told.status() == BurstStatus.COMPLETED)
                .map(BurstRevision::burst)
                .filter(
                        burst ->
                                burst.firstSeen() + burstWindow <= time
                                        || !known.contains(burst.deviceCodes().get(0)))
                .mapToLong(burst -> burst.firstSeen() + burstWindow)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /**
     * What is to be told now.
     *
     * @param found the client's bursts that begin at {@code settledAt} or later, in order
     * @param settledAt from when on bursts can still change, ms
     * @param now what has been seen whole, ms
     */
    List<BurstRevision> changes(List<Burst> found, long settledAt, long now, long burstWindow) {
        List<BurstRevision> changes = new ArrayList<>();
        for (BurstRevision told : revisions) {
            long firstSeen = told.burst().firstSeen();
            boolean gone = found.stream().noneMatch(burst -> burst.firstSeen() == firstSeen);
            if (told.stands() && firstSeen >= settledAt && gone) {
                changes.add(superseded(told, found));
            }
        }
        for (Burst burst : found) {
            boolean whole = burst.firstSeen() + burstWindow - 1 <= now;
            BurstStatus status = whole ? BurstStatus.COMPLETED : BurstStatus.OPENED;
            BurstRevision told = of(burst.firstSeen());
            if (told == null) {
                changes.add(BurstRevision.first(burst, status));
            } else if (told.status() != status || (whole && !told.burst().equals(burst))) {
                int revision = Math.max(status.revision(), told.revision() + 1);
                changes.add(BurstRevision.of(burst, revision, status));
            }
        }
        return changes;
    }

    /** With these told, each in place of what was told of the same burst before. */
    ToldBursts with(List<BurstRevision> changes) {
        List<BurstRevision> all = new ArrayList<>(revisions);
        for (BurstRevision change : changes) {
            all.removeIf(told -> told.burst().firstSeen() == change.burst().firstSeen());
            all.add(change);
        }
        all.sort(Comparator.comparingLong(told -> told.burst().firstSeen()));
        return new ToldBursts(all);
    }

    /** Without those that end before {@code time}. */
    ToldBursts after(long time, long burstWindow) {
        return new ToldBursts(
                new ArrayList<>(
                        revisions.stream()
                                .filter(told -> told.burst().firstSeen() + burstWindow >= time)
                                .toList()));
    }

    private BurstRevision of(long firstSeen) {
        return revisions.stream()
                .filter(told -> told.burst().firstSeen() == firstSeen)
                .findFirst()
                .orElse(null);
    }

    /**
     * A burst ends in one that begins earlier; or in none, where a record of it came again with
     * another time, as one does that has its time of logging only.
     */
    private static BurstRevision superseded(BurstRevision told, List<Burst> found) {
        long successor =
                found.stream()
                        .mapToLong(Burst::firstSeen)
                        .filter(firstSeen -> firstSeen < told.burst().firstSeen())
                        .max()
                        .orElse(BurstRevision.NONE);
        return new BurstRevision(
                told.burst(), told.revision() + 1, BurstStatus.SUPERSEDED, successor);
    }
}

package io.fociwatch.oracle;

import io.fociwatch.fixture.LogRecord.Field;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says why the query misses a burst, or finds what is none: a difference is the cause if repairing
 * it in the query, and nothing else, takes the case away. Where no single one does, the cause is
 * the smallest set that does it together. Bursts and hits are given as the ids of their sign-ins.
 */
final class CauseSearch {

    /** Those that make the query find what the definition does not call a burst. */
    private static final Set<Difference> ADDING =
            EnumSet.of(
                    Difference.NO_RESOURCE,
                    Difference.EMPTY_NAME,
                    Difference.NAME_CASE,
                    Difference.RESOURCE_NAME,
                    Difference.UPN_ABSENT,
                    Difference.UPN_KEY,
                    Difference.ID_ABSENT,
                    Difference.CLIENT_LIST);

    /** Those that make the query miss a burst. */
    private static final Set<Difference> HIDING =
            EnumSet.of(
                    Difference.NAME_ABSENT,
                    Difference.RESOURCE_NAME,
                    Difference.UPN_CASE,
                    Difference.UPN_KEY,
                    Difference.CLIENT_CASE,
                    Difference.CLIENT_LIST,
                    Difference.APP_NAME,
                    Difference.HIDDEN,
                    Difference.BINS);

    private final BiPredicate<String, Instant> listed;
    private final List<Delivered> deliveries;
    private final Set<String> inABurst;

    /** A search in these deliveries, of which these are the bursts. */
    CauseSearch(
            BiPredicate<String, Instant> listed,
            List<Delivered> deliveries,
            Collection<Set<String>> bursts) {
        this.listed = listed;
        this.deliveries = deliveries;
        this.inABurst = union(bursts);
    }

    /** How many of these bursts, which the query misses, it misses for which cause. */
    Map<Set<Difference>, Integer> whyMissed(List<Set<String>> bursts) throws SQLException {
        return causes(bursts, HIDING, CauseSearch::found);
    }

    /** How many of these hits, which are no bursts, the query finds for which cause. */
    Map<Set<Difference>, Integer> whyAlone(List<Set<String>> hits) throws SQLException {
        return causes(hits, ADDING, this::gone);
    }

    /** Whether a burst has a sign-in in one of these hits. */
    private static Predicate<Set<String>> found(List<Set<String>> hits) {
        Set<String> inAHit = union(hits);
        return burst -> !Collections.disjoint(burst, inAHit);
    }

    /** Whether a hit has no sign-in in those of these hits that are no bursts. */
    private Predicate<Set<String>> gone(List<Set<String>> hits) {
        Set<String> inNoBurst =
                union(hits.stream().filter(hit -> Collections.disjoint(hit, inABurst)).toList());
        return hit -> Collections.disjoint(hit, inNoBurst);
    }

    /** Cases by cause; the case that no repair takes away has the empty set. */
    private Map<Set<Difference>, Integer> causes(
            List<Set<String>> cases,
            Set<Difference> candidates,
            Function<List<Set<String>>, Predicate<Set<String>>> explained)
            throws SQLException {
        Map<Set<Difference>, Integer> causes = new TreeMap<>(fewestFirst());
        List<Set<String>> open = new ArrayList<>(cases);
        for (int size = 1; size <= candidates.size() && !open.isEmpty(); size++) {
            try (SignInTable table = SignInTable.of(usersOf(open), listed)) {
                RepairedQuery query = new RepairedQuery(table);
                for (Set<Difference> repaired : subsets(candidates, size)) {
                    int before = open.size();
                    open.removeIf(explained.apply(query.hits(repaired)));
                    if (open.size() < before) {
                        causes.put(repaired, before - open.size());
                    }
                }
            }
        }
        if (!open.isEmpty()) {
            causes.put(EnumSet.noneOf(Difference.class), open.size());
        }
        return causes;
    }

    /** What is known of the users in these cases, under any of their names. */
    private List<Delivered> usersOf(List<Set<String>> cases) {
        Set<String> ids = union(cases);
        Set<String> users = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Delivered delivered : deliveries) {
            if (ids.contains(delivered.text(Field.ID))) {
                users.add(KeyedSignIn.of(delivered).user());
                names.add(delivered.lower(Field.USER_PRINCIPAL_NAME));
            }
        }
        return deliveries.stream()
                .filter(
                        delivered ->
                                users.contains(KeyedSignIn.of(delivered).user())
                                        || names.contains(
                                                delivered.lower(Field.USER_PRINCIPAL_NAME)))
                .toList();
    }

    /** The sets of this size in which no difference is gone with another. */
    private static List<Set<Difference>> subsets(Set<Difference> candidates, int size) {
        List<Difference> all = List.copyOf(candidates); // in the enum's order
        List<Set<Difference>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            Set<Difference> subset = EnumSet.noneOf(Difference.class);
            for (int i = 0; i < all.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(all.get(i));
                }
            }
            if (subset.size() == size && subset.stream().noneMatch(one -> one.goneWith(subset))) {
                subsets.add(subset);
            }
        }
        return subsets;
    }

    private static Set<String> union(Collection<Set<String>> sets) {
        Set<String> union = new HashSet<>();
        sets.forEach(union::addAll);
        return union;
    }

    private static Comparator<Set<Difference>> fewestFirst() {
        return Comparator.<Set<Difference>>comparingInt(Set::size).thenComparing(Set::toString);
    }
}

package io.fociwatch.asn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The owners of a table, made once: a look-up then allocates none. Those of many prefixes come
 * first, so that what most look-ups end at lies close together and stays in the caches.
 */
final class Owners {
    private final AutonomousSystem[] owners;

    /**
     * Reads them out of the arrays.
     *
     * @param numbers AS numbers as unsigned ints
     * @param nameEnds for each owner where its name ends in {@code names}; it begins where the one
     *     before ends
     * @param names UTF-8
     */
    Owners(int[] numbers, int[] nameEnds, byte[] names) {
        owners = new AutonomousSystem[numbers.length];
        int start = 0;
        for (int i = 0; i < numbers.length; i++) {
            String name = new String(names, start, nameEnds[i] - start, UTF_8);
            owners[i] = new AutonomousSystem(Integer.toUnsignedLong(numbers[i]), name);
            start = nameEnds[i];
        }
    }

    private Owners(AutonomousSystem[] owners) {
        this.owners = owners;
    }

    AutonomousSystem get(int owner) {
        return owners[owner];
    }

    int[] numbers() {
        return Arrays.stream(owners).mapToInt(owner -> (int) owner.number()).toArray();
    }

    int[] nameEnds() {
        int[] nameEnds = new int[owners.length];
        int end = 0;
        for (int i = 0; i < nameEnds.length; i++) {
            end += owners[i].name().getBytes(UTF_8).length;
            nameEnds[i] = end;
        }
        return nameEnds;
    }

    byte[] names() {
        StringBuilder names = new StringBuilder();
        for (AutonomousSystem owner : owners) {
            names.append(owner.name());
        }
        return names.toString().getBytes(UTF_8);
    }

    /** Gives each distinct owner an index, which {@link #ranked} changes when all are known. */
    static final class Builder {
        private final Map<AutonomousSystem, Counted> counted = new HashMap<>();
        private Counted latest;

        /** A list goes by prefix, where neighbours are mostly of one owner. */
        int indexOf(AutonomousSystem owner) {
            if (latest == null || !latest.owner.equals(owner)) {
                latest = counted.computeIfAbsent(owner, o -> new Counted(o, counted.size()));
            }
            latest.prefixes++;
            return latest.index;
        }

        Ranked ranked() {
            List<Counted> owners = mostPrefixesFirst();
            int[] ranks = new int[owners.size()];
            for (int rank = 0; rank < ranks.length; rank++) {
                ranks[owners.get(rank).index] = rank;
            }
            return new Ranked(
                    new Owners(
                            owners.stream()
                                    .map(counted -> copy(counted.owner))
                                    .toArray(AutonomousSystem[]::new)),
                    ranks);
        }

        /**
         * Those of the rows lie all over the heap, each a miss of the caches; copies side by side.
         */
        private static AutonomousSystem copy(AutonomousSystem owner) {
            return new AutonomousSystem(owner.number(), String.valueOf(owner.name().toCharArray()));
        }

        /** Of two with as many, the one that came first. */
        private List<Counted> mostPrefixesFirst() {
            return counted.values().stream()
                    .sorted(
                            Comparator.comparingInt((Counted owner) -> -owner.prefixes)
                                    .thenComparingInt(owner -> owner.index))
                    .toList();
        }
    }

    /**
     * All owners, in their order.
     *
     * @param owners made anew
     * @param ranks for each index that the builder gave out, that of the same owner in them
     */
    record Ranked(Owners owners, int[] ranks) {}

    /** An owner, and of how many prefixes it is. */
    private static final class Counted {
        private final AutonomousSystem owner;
        private final int index;
        private int prefixes;

        private Counted(AutonomousSystem owner, int index) {
            this.owner = owner;
            this.index = index;
        }
    }
}

package io.fociwatch.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Has programs hunt through a part of an archive and through all of it, in turn, round by round, so
 * that whatever slows the machine for a while slows them all.
 */
final class ArchiveRounds {
    private final List<Path> part;
    private final List<Path> all;
    private final Path scratch;

    /**
     * Will measure over these folders.
     *
     * @param part some of {@code all}
     * @param scratch where programs' outputs are kept
     */
    ArchiveRounds(List<Path> part, List<Path> all, Path scratch) {
        this.part = part;
        this.all = all;
        this.scratch = scratch;
    }

    /**
     * What a program cost, by round.
     *
     * @param small over the part
     * @param large over all
     * @param outcome what was found in all
     */
    record Costs(List<ProcessCost> small, List<ProcessCost> large, Outcome outcome) {

        Measured.Seconds small(ToDoubleFunction<ProcessCost> what) {
            return new Measured.Seconds(small.stream().map(what::applyAsDouble).toList());
        }

        Measured.Seconds large(ToDoubleFunction<ProcessCost> what) {
            return new Measured.Seconds(large.stream().map(what::applyAsDouble).toList());
        }

        /**
         * What all cost more than the part, by gigabyte.
         *
         * @param gigabytes how much more it is
         */
        Measured.Seconds more(ToDoubleFunction<ProcessCost> what, double gigabytes) {
            return new Measured.Seconds(
                    IntStream.range(0, large.size())
                            .mapToObj(
                                    i ->
                                            (what.applyAsDouble(large.get(i))
                                                            - what.applyAsDouble(small.get(i)))
                                                    / gigabytes)
                            .toList());
        }
    }

    /**
     * Measures so many rounds after one that does not count.
     *
     * @return the costs by the programs' names, in their order
     * @throws IllegalStateException if a program finds something else than the others, or than
     *     before
     */
    Map<String, Costs> measure(List<ArchiveHunt> hunts, int rounds) throws Exception {
        Map<String, Costs> measured = new LinkedHashMap<>();
        Outcome inPart = null;
        Outcome inAll = null;
        for (int round = 0; round <= rounds; round++) {
            for (ArchiveHunt hunt : hunts) {
                ProcessCost small = run(hunt, part);
                inPart = requireSame(hunt, inPart, found());
                ProcessCost large = run(hunt, all);
                inAll = requireSame(hunt, inAll, found());
                System.err.printf(
                        "round %d, %s: %.2f s, %.2f s%n",
                        round, hunt.name(), small.cpuSeconds(), large.cpuSeconds());
                Outcome outcome = inAll;
                Costs costs =
                        measured.computeIfAbsent(
                                hunt.name(),
                                name -> new Costs(new ArrayList<>(), new ArrayList<>(), outcome));
                // The first round reads the archive into the system's cache.
                if (round > 0) {
                    costs.small().add(small);
                    costs.large().add(large);
                }
            }
        }
        return measured;
    }

    private ProcessCost run(ArchiveHunt hunt, List<Path> folders) throws Exception {
        return ProcessCost.of(hunt.command().over(folders), alerts(), scratch.resolve("errors"));
    }

    private Outcome found() throws IOException {
        return FoundAlert.outcome(FoundAlert.read(alerts()));
    }

    private Path alerts() {
        return scratch.resolve("alerts.jsonl");
    }

    private static Outcome requireSame(ArchiveHunt hunt, Outcome before, Outcome now) {
        if (before != null && !before.equals(now)) {
            throw new IllegalStateException(
                    "%s found %s, and before it was %s".formatted(hunt.name(), now, before));
        }
        return now;
    }
}

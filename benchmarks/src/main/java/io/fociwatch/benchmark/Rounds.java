package io.fociwatch.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures contenders in turn, round by round, in one process, so that whatever slows the machine
 * for a while slows them all.
 *
 * <p>CPU is that of the whole process: task threads, network, garbage collection, compilation.
 */
final class Rounds {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final int warmUps;
    private final int rounds;

    /**
     * Will measure so many rounds.
     *
     * @param warmUps rounds before, which do not count
     * @param rounds rounds that count, 3 or more
     */
    Rounds(int warmUps, int rounds) {
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @return the measurements by the contenders' names, in their order
     * @throws IllegalStateException if a contender comes to another outcome than before
     */
    Map<String, Measured> measure(List<Contender> contenders) throws Exception {
        Map<String, List<Double>> cpuSeconds = new LinkedHashMap<>();
        Map<String, List<Double>> wallSeconds = new LinkedHashMap<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int round = -warmUps; round < rounds; round++) {
            for (Contender contender : contenders) {
                System.gc();
                long start = System.nanoTime();
                long before = PROCESS.getProcessCpuTime();
                Outcome outcome = contender.work().run();
                double cpu = (PROCESS.getProcessCpuTime() - before) / 1e9;
                double wall = (System.nanoTime() - start) / 1e9;
                requireSame(contender, outcome, outcomes);
                System.err.printf("round %d, %s: %.2f s%n", round + 1, contender.name(), cpu);
                if (round >= 0) {
                    cpuSeconds.computeIfAbsent(contender.name(), n -> new ArrayList<>()).add(cpu);
                    wallSeconds.computeIfAbsent(contender.name(), n -> new ArrayList<>()).add(wall);
                }
            }
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        cpuSeconds.forEach(
                (name, times) ->
                        measured.put(
                                name,
                                new Measured(
                                        new Measured.Seconds(times),
                                        new Measured.Seconds(wallSeconds.get(name)),
                                        outcomes.get(name))));
        return measured;
    }

    @Override
    public String toString() {
        return "median of %d interleaved rounds after %d to warm up".formatted(rounds, warmUps);
    }

    private static void requireSame(
            Contender contender, Outcome outcome, Map<String, Outcome> outcomes) {
        Outcome earlier = outcomes.putIfAbsent(contender.name(), outcome);
        if (earlier != null && !earlier.equals(outcome)) {
            throw new IllegalStateException(
                    "%s came to %s, and before to %s"
                            .formatted(contender.name(), outcome, earlier));
        }
    }
}

package io.fociwatch.benchmark;

import io.fociwatch.run.ScratchFolder;
import io.fociwatch.tenant.TenantArchive;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How many events a live hunt reads from its topics in a second, by slots, to choose their number
 * by; and whether it finds the same whatever their number.
 */
final class LiveBenchmark implements Benchmark {
    private static final long SEED = 2025_045;
    private static final int[] SLOTS = {1, 2};

    /** As by default. */
    private static final String CHECKPOINTS = "10 s";

    private static final String GIGABYTES = "foci.live.gigabytes";
    private static final String ROUNDS = "foci.live.rounds";

    /** The containers of the archive, and the topics that take their place. */
    private static final Map<String, String> TOPICS =
            Map.of(
                    "insights-logs-signinlogs", "sign-ins",
                    "insights-logs-noninteractiveusersigninlogs", "non-interactive",
                    "insights-logs-microsoftgraphactivitylogs", "graph-calls");

    @Override
    public void run(PrintStream out) throws Exception {
        double asked = Double.parseDouble(System.getProperty(GIGABYTES, "4"));
        int rounds = Integer.parseInt(System.getProperty(ROUNDS, "3"));
        TenantArchive archive = TenantArchive.ofBytes((long) (asked * 1e9), SEED);
        try (ScratchFolder scratch = ScratchFolder.create()) {
            try (KafkaBroker broker = KafkaBroker.start(scratch.path().resolve("kafka"))) {
                TopicFeed feed = fill(broker, archive, scratch.path().resolve("archive"));
                out.printf(
                        "A day of %,d users, %,d records in %,d messages of three topics of two"
                                + " partitions; median of %d interleaved rounds%n%n",
                        archive.users(), feed.records(), feed.messages(), rounds);
                print(catchUp(broker, feed, rounds, scratch.path()), feed, out);
            }
        }
    }

    private static TopicFeed fill(KafkaBroker broker, TenantArchive archive, Path folder)
            throws Exception {
        broker.create(TOPICS.values().toArray(String[]::new));
        archive.write(folder);
        try (TopicFeed feed = new TopicFeed(broker)) {
            for (Map.Entry<String, String> topic : TOPICS.entrySet()) {
                try (Stream<Path> files = Files.walk(folder.resolve(topic.getKey()))) {
                    feed.send(
                            topic.getValue(), files.filter(Files::isRegularFile).sorted().toList());
                }
                feed.endTheWindows(topic.getValue());
            }
            return feed;
        }
    }

    private static Map<Integer, List<Run>> catchUp(
            KafkaBroker broker, TopicFeed feed, int rounds, Path scratch) throws Exception {
        Map<Integer, List<Run>> runs = new LinkedHashMap<>();
        Outcome outcome = null;
        for (int round = 0; round < rounds; round++) {
            for (int slots : SLOTS) {
                Run run = run("round-%d-%d".formatted(round, slots), slots, broker, feed, scratch);
                if (outcome != null && !outcome.equals(run.outcome)) {
                    throw new IllegalStateException(
                            "%d slots found %s, and before it was %s"
                                    .formatted(slots, run.outcome, outcome));
                }
                outcome = run.outcome;
                runs.computeIfAbsent(slots, s -> new ArrayList<>()).add(run);
                System.err.printf("round %d, %d slots: %s%n", round + 1, slots, run.catchUp);
            }
        }
        return runs;
    }

    private static Run run(String name, int slots, KafkaBroker broker, TopicFeed feed, Path scratch)
            throws Exception {
        broker.create(name);
        Path folder = scratch.resolve(name);
        try (LiveProcess hunt =
                LiveProcess.start(
                        folder, LiveHuntFile.text(name, slots, broker, "sign-ins", CHECKPOINTS))) {
            CatchUp catchUp = CatchUp.of(hunt, broker, name, feed.messages());
            Outcome outcome = StandingAlerts.outcome(broker, name, scratch.resolve("alerts.jsonl"));
            return new Run(catchUp, hunt.peakBytes(), outcome);
        }
    }

    private static void print(Map<Integer, List<Run>> all, TopicFeed feed, PrintStream out) {
        double recordsOfMessage = (double) feed.records() / feed.messages();
        MarkdownTable table =
                new MarkdownTable(
                        out,
                        "slots",
                        "events a second",
                        "CPU µs an event",
                        "peak MB",
                        "alerts; digest");
        all.forEach(
                (slots, runs) ->
                        table.row(
                                slots,
                                median(
                                        runs,
                                        run ->
                                                run.catchUp.messages()
                                                        * recordsOfMessage
                                                        / run.catchUp.wallSeconds()),
                                median(
                                        runs,
                                        run ->
                                                1e6
                                                        * run.catchUp.cpuSeconds()
                                                        / run.catchUp.messages()
                                                        / recordsOfMessage),
                                median(runs, run -> run.peakBytes / 1e6),
                                runs.get(0).outcome));
        table.end();
    }

    private static String median(List<Run> runs, ToDoubleFunction<Run> what) {
        return new Measured.Seconds(runs.stream().map(what::applyAsDouble).toList()).toString();
    }

    /** One hunt over everything that the topics have. */
    private record Run(CatchUp catchUp, long peakBytes, Outcome outcome) {}
}

package io.fociwatch.benchmark;

import io.fociwatch.run.ScratchFolder;
import io.fociwatch.tenant.Crowd;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a live hunt keeps of users whom it watches after a device code, and of those whose device
 * code may still come, late; in a checkpoint and on the heap. And how long a run takes that goes on
 * from such a checkpoint.
 */
final class WatchedUsersBenchmark implements Benchmark {
    private static final long SEED = 2025_045;
    private static final int FEW = 10_000;
    private static final int MANY = 40_000;
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    /** Short, for how long one waits for the next is in the time that resuming takes. */
    private static final String CHECKPOINTS = "2 s";

    @Override
    public void run(PrintStream out) throws Exception {
        out.printf("Users with three sign-ins each, all within two minutes; one slot%n%n");
        try (ScratchFolder scratch = ScratchFolder.create();
                KafkaBroker broker = KafkaBroker.start(scratch.path().resolve("kafka"))) {
            broker.create("non-interactive", "graph-calls");
            MarkdownTable table =
                    new MarkdownTable(
                            out,
                            "users",
                            "by device code",
                            "checkpoint MB",
                            "live heap MB",
                            "resumed in s");
            Kept noneOfFew = measure(new Crowd(FEW, 0, SEED), broker, scratch.path(), table);
            Kept noneOfMany = measure(new Crowd(MANY, 0, SEED), broker, scratch.path(), table);
            Kept few = measure(new Crowd(FEW, FEW, SEED), broker, scratch.path(), table);
            Kept many = measure(new Crowd(MANY, MANY, SEED), broker, scratch.path(), table);
            table.end();
            printEach("a user not watched", noneOfFew, noneOfMany, out);
            printEach("a watched user", few, many, out);
        }
    }

    private static void printEach(String whom, Kept few, Kept many, PrintStream out) {
        out.printf(
                "By %s: %,d bytes of checkpoint, %,d of heap%n%n",
                whom,
                (many.checkpointBytes - few.checkpointBytes) / (MANY - FEW),
                (many.heapBytes - few.heapBytes) / (MANY - FEW));
    }

    private static Kept measure(Crowd crowd, KafkaBroker broker, Path scratch, MarkdownTable table)
            throws Exception {
        String name = "crowd-%d-%d".formatted(crowd.users(), crowd.watched());
        String topic = "sign-ins-of-" + name;
        broker.create(name, topic);
        long messages = send(crowd, broker, topic, scratch.resolve(topic));
        Path folder = scratch.resolve(name);
        String settings = LiveHuntFile.text(name, 1, broker, topic, CHECKPOINTS);
        LiveProcess hunt = LiveProcess.start(folder, settings);
        Kept kept;
        try (hunt) {
            CatchUp.of(hunt, broker, name, messages);
            kept = new Kept(hunt.checkpointBytes(), hunt.heapBytes());
        }
        double seconds = resume(folder, settings, hunt.checkpointNumber());
        table.row(
                "%,d".formatted(crowd.users()),
                "%,d".formatted(crowd.watched()),
                "%.2f".formatted(kept.checkpointBytes / 1e6),
                "%.1f".formatted(kept.heapBytes / 1e6),
                "%.1f".formatted(seconds));
        return kept;
    }

    private static long send(Crowd crowd, KafkaBroker broker, String topic, Path records)
            throws IOException {
        try (OutputStream file = Files.newOutputStream(records)) {
            crowd.write(file);
        }
        try (TopicFeed feed = new TopicFeed(broker)) {
            feed.send(topic, List.of(records));
            return feed.messages();
        }
    }

    /** Seconds from a process's start to its first checkpoint. */
    private static double resume(Path folder, String settings, long checkpoint) throws Exception {
        long start = System.nanoTime();
        try (LiveProcess resumed = LiveProcess.start(folder, settings)) {
            while (resumed.checkpointNumber() <= checkpoint) {
                resumed.requireAlive();
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** What a hunt keeps. */
    private record Kept(long checkpointBytes, long heapBytes) {}
}

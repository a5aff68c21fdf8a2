package io.fociwatch.benchmark;

import io.fociwatch.run.ScratchFolder;
import io.fociwatch.tenant.ArmedTenant;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a live hunt keeps of a user who has used a device code: bytes of a checkpoint and of the
 * heap; and how long a run takes that goes on from such a checkpoint.
 */
final class WatchedUsersBenchmark implements Benchmark {
    private static final long SEED = 2025_045;
    private static final int[] USERS = {10_000, 20_000, 40_000};
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    @Override
    public void run(PrintStream out) throws Exception {
        try (ScratchFolder scratch = ScratchFolder.create();
                KafkaBroker broker = KafkaBroker.start(scratch.path().resolve("kafka"))) {
            print(broker, scratch.path(), out);
        }
    }

    private static void print(KafkaBroker broker, Path scratch, PrintStream out) throws Exception {
        broker.create("non-interactive", "graph-calls");
        out.printf(
                "Users with a device code and two sign-ins by it, all watched at once; one"
                        + " slot%n%n");
        MarkdownTable table =
                new MarkdownTable(
                        out, "watched users", "checkpoint MB", "live heap MB", "resumed in s");
        List<Armed> measured = new ArrayList<>();
        for (int users : USERS) {
            Armed armed = measure(users, broker, scratch);
            measured.add(armed);
            table.row(
                    "%,d".formatted(users),
                    "%.2f".formatted(armed.checkpointBytes / 1e6),
                    "%.1f".formatted(armed.heapBytes / 1e6),
                    "%.1f".formatted(armed.resumedSeconds));
        }
        table.end();
        Armed least = measured.get(0);
        Armed most = measured.get(measured.size() - 1);
        double more = most.users - least.users;
        out.printf(
                "By user: %.0f bytes of checkpoint, %.0f of heap%n%n",
                (most.checkpointBytes - least.checkpointBytes) / more,
                (most.heapBytes - least.heapBytes) / more);
    }

    private static Armed measure(int users, KafkaBroker broker, Path scratch) throws Exception {
        String name = "armed-" + users;
        String topic = "sign-ins-of-" + users;
        broker.create(name, topic);
        Path records = scratch.resolve(topic);
        try (OutputStream file = Files.newOutputStream(records)) {
            new ArmedTenant(users, SEED).write(file);
        }
        TopicFeed feed = new TopicFeed(broker);
        try (feed) {
            feed.send(topic, List.of(records));
        }
        Path folder = scratch.resolve(name);
        String settings = LiveHuntFile.text(name, 1, broker, topic);
        long checkpointBytes;
        long heapBytes;
        LiveProcess hunt = LiveProcess.start(folder, settings);
        try (hunt) {
            CatchUp.of(hunt, broker, name, feed.messages());
            checkpointBytes = hunt.checkpointBytes();
            heapBytes = hunt.heapBytes();
        }
        long checkpoint = hunt.checkpointNumber();
        long start = System.nanoTime();
        try (LiveProcess resumed = LiveProcess.start(folder, settings)) {
            while (resumed.checkpointNumber() <= checkpoint) {
                resumed.requireAlive();
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Armed(users, checkpointBytes, heapBytes, seconds);
        }
    }

    /** A hunt that watches so many users. */
    private record Armed(int users, long checkpointBytes, long heapBytes, double resumedSeconds) {}
}

package io.fociwatch.archive;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Hands out the files in the order of their events, one to each reader, and none that is far ahead
 * of the oldest that is being read: what lies between is held in memory until that one is done.
 */
final class ArchiveEnumerator implements SplitEnumerator<ArchiveSplit, ArchivePosition> {
    /** So that with hourly blobs each hour of each log is read beside the one before. */
    private static final long MOST_AHEAD = Duration.ofHours(1).toMillis();

    private final SplitEnumeratorContext<ArchiveSplit> context;
    private final Manifest manifest;
    private final PriorityQueue<ArchiveSplit> returned =
            new PriorityQueue<>(Comparator.comparingInt(ArchiveSplit::number));
    private final Map<Integer, ArchiveSplit> reading = new HashMap<>();
    private final Set<Integer> waiting = new TreeSet<>();
    private int next;

    ArchiveEnumerator(
            SplitEnumeratorContext<ArchiveSplit> context,
            Manifest manifest,
            ArchivePosition position) {
        this.context = context;
        this.manifest = manifest;
        this.next = position.next();
        this.returned.addAll(position.returned());
    }

    @Override
    public void start() {
        // Readers ask by themselves.
    }

    @Override
    public void addReader(int subtask) {
        // It asks if it has nothing to read from a checkpoint.
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        reading.remove(subtask);
        waiting.add(subtask);
        assign();
    }

    @Override
    public void addSplitsBack(List<ArchiveSplit> splits, int subtask) {
        reading.remove(subtask);
        waiting.remove(subtask);
        splits.stream().filter(split -> !split.isEnd()).forEach(returned::add);
        assign();
    }

    @Override
    public ArchivePosition snapshotState(long checkpoint) {
        return new ArchivePosition(next, List.copyOf(returned));
    }

    @Override
    public void close() {
        // Holds nothing open.
    }

    private void assign() {
        waiting.retainAll(context.registeredReaders().keySet());
        Iterator<Integer> readers = waiting.iterator();
        while (readers.hasNext() && !isTooFarAhead()) {
            int subtask = readers.next();
            context.assignSplit(take(subtask), subtask);
            readers.remove();
        }
    }

    private ArchiveSplit take(int subtask) {
        if (isDone()) {
            return ArchiveSplit.end(subtask, manifest.until().toEpochMilli());
        }
        ArchiveSplit split =
                returned.isEmpty()
                        ? ArchiveSplit.of(next, manifest.files().get(next++))
                        : returned.remove();
        reading.put(subtask, split);
        return split;
    }

    private boolean isDone() {
        return returned.isEmpty() && next == manifest.files().size();
    }

    private boolean isTooFarAhead() {
        if (isDone()) {
            return false;
        }
        long from =
                returned.isEmpty() ? manifest.files().get(next).from() : returned.element().from();
        return reading.values().stream().anyMatch(split -> split.from() < from - MOST_AHEAD);
    }
}

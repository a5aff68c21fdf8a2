package io.fociwatch.archive;

import io.fociwatch.archive.ArchiveSplit.Task;
import io.fociwatch.pivot.ArmedUsers;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.util.FlinkRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out the files to be searched, and when all have been, to be read: in the order of their
 * events, one to each reader, and none that is far ahead of the oldest that is being read: what
 * lies between is held in memory until that one is done.
 */
final class ArchiveEnumerator implements SplitEnumerator<ArchiveSplit, ArchivePosition> {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveEnumerator.class);

    /** So that with hourly blobs each hour of each log is read beside the one before. */
    private static final long MOST_AHEAD = Duration.ofHours(1).toMillis();

    private final SplitEnumeratorContext<ArchiveSplit> context;
    private final Manifest manifest;
    private final PriorityQueue<ArchiveSplit> returned =
            new PriorityQueue<>(Comparator.comparingInt(ArchiveSplit::number));
    private final Map<Integer, ArchiveSplit> reading = new HashMap<>();
    private final Set<Integer> waiting = new TreeSet<>();
    private final ArmedUsersFile armed;
    private Optional<ArmedSearch> search;
    private int next;

    ArchiveEnumerator(
            SplitEnumeratorContext<ArchiveSplit> context,
            Manifest manifest,
            ArchivePosition position,
            ArmedUsersFile armed)
            throws IOException {
        this.context = context;
        this.manifest = manifest;
        this.next = position.next();
        this.returned.addAll(position.returned());
        this.armed = armed;
        // One that has begun to read without a search, as earlier versions did, ends without.
        this.search =
                position.isStart() && !armed.exists()
                        ? Optional.of(new ArmedSearch(manifest.files(), armed.reach()))
                        : Optional.empty();
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
        search.ifPresent(files -> files.end(subtask));
        waiting.add(subtask);
        assign();
    }

    @Override
    public void addSplitsBack(List<ArchiveSplit> splits, int subtask) {
        reading.remove(subtask);
        waiting.remove(subtask);
        search.ifPresent(files -> files.giveBack(subtask, of(Task.SEARCH, splits)));
        returned.addAll(of(Task.READ, splits));
        assign();
    }

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
        if (event instanceof FoundDeviceCodes found) {
            search.filter(files -> !files.isDone()).ifPresent(files -> add(found, files));
        }
    }

    private void add(FoundDeviceCodes found, ArmedSearch files) {
        files.add(found);
        if (files.isDone()) {
            context.callAsync(() -> write(files.armed()), this::beginToRead);
        }
    }

    /** Without the file nobody is known to be armed, and every record is hunted. */
    private boolean write(Optional<ArmedUsers> found) throws IOException {
        if (found.isPresent()) {
            armed.write(found.get());
        } else {
            LOG.warn("a file could not be searched for device codes; every record is hunted");
        }
        return found.isPresent();
    }

    private void beginToRead(Boolean written, Throwable fault) {
        if (fault != null) {
            throw new FlinkRuntimeException("device codes were found, and cannot be kept", fault);
        }
        search = Optional.empty();
        assign();
    }

    private static List<ArchiveSplit> of(Task task, List<ArchiveSplit> splits) {
        return splits.stream().filter(split -> split.task() == task).toList();
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
        while (readers.hasNext()) {
            int subtask = readers.next();
            Optional<ArchiveSplit> split = take(subtask);
            if (split.isEmpty()) {
                return;
            }
            context.assignSplit(split.get(), subtask);
            readers.remove();
        }
    }

    /** Empty while there is nothing that a reader may begin with. */
    private Optional<ArchiveSplit> take(int subtask) {
        if (search.isPresent()) {
            return search.get().next(subtask);
        }
        return isTooFarAhead() ? Optional.empty() : Optional.of(takeToRead(subtask));
    }

    private ArchiveSplit takeToRead(int subtask) {
        if (isDone()) {
            return ArchiveSplit.end(subtask, manifest.until().toEpochMilli());
        }
        ArchiveSplit split =
                returned.isEmpty()
                        ? ArchiveSplit.toRead(next, manifest.files().get(next++))
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

package io.fociwatch.asn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.metrics.Counter;

/**
 * The table of one subtask: as chunks in broadcast state, and as an index that all subtasks of the
 * process share. A version becomes active when it is whole; the one before then leaves the state.
 *
 * <p>Chunks of two versions may come mixed, and in another order at each subtask; a chunk that
 * comes again, as after a restore of the source, changes nothing.
 */
final class TableState {
    private final BroadcastState<String, AsnChunk> chunks;
    private final Counter built;

    // Read by whoever reports metrics.
    private volatile AsnTable active;

    /**
     * Takes over what a checkpoint kept: the version that is whole is active.
     *
     * @param built counts the indexes that no other subtask of the process had built before
     */
    TableState(BroadcastState<String, AsnChunk> chunks, Counter built) throws Exception {
        this.chunks = chunks;
        this.built = built;
        for (Map.Entry<String, AsnChunk> entry : chunks.immutableEntries()) {
            if (active == null && isWhole(entry.getValue().version())) {
                active = table(entry.getValue().version());
            }
        }
    }

    Optional<AsnTable> active() {
        return Optional.ofNullable(active);
    }

    /** Keeps a chunk; true if its table has become active by it. */
    boolean add(AsnChunk chunk) throws Exception {
        if (active != null && active.version().equals(chunk.version())) {
            return false;
        }
        chunks.put(key(chunk.version(), chunk.index()), chunk);
        if (!isWhole(chunk.version())) {
            return false;
        }
        active = table(chunk.version());
        dropOthers(chunk.version());
        return true;
    }

    private boolean isWhole(String version) throws Exception {
        AsnChunk first = chunks.get(key(version, 0));
        if (first == null) {
            return false;
        }
        for (int i = 1; i < first.count(); i++) {
            if (!chunks.contains(key(version, i))) {
                return false;
            }
        }
        return true;
    }

    private AsnTable table(String version) throws Exception {
        List<AsnChunk> ordered = new ArrayList<>();
        int count = chunks.get(key(version, 0)).count();
        for (int i = 0; i < count; i++) {
            ordered.add(chunks.get(key(version, i)));
        }
        return SharedTables.get(
                version,
                () -> {
                    built.inc();
                    return ordered;
                });
    }

    private void dropOthers(String version) throws Exception {
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, AsnChunk> entry : chunks.immutableEntries()) {
            if (!entry.getValue().version().equals(version)) {
                others.add(entry.getKey());
            }
        }
        for (String other : others) {
            chunks.remove(other);
        }
    }

    private static String key(String version, int index) {
        return version + '#' + index;
    }
}

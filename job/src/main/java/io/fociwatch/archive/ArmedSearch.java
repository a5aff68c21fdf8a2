package io.fociwatch.archive;

import io.fociwatch.pivot.ArmedUsers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The search of all files for device codes, before any is read: most users have none, and then most
 * records need not be made into events. One that is broken off begins anew, for what it has found
 * is in no checkpoint.
 */
final class ArmedSearch {
    private final Deque<ArchiveSplit> ahead = new ArrayDeque<>();
    private final Map<Integer, ArchiveSplit> searching = new HashMap<>();
    private final Set<Integer> unsearched = new HashSet<>();
    private final ArmedUsers armed;
    private boolean whole = true;

    /**
     * Nothing has been searched.
     *
     * @param reach how long after a device code its user is armed
     */
    ArmedSearch(List<ArchiveFile> files, Duration reach) {
        for (int number = 0; number < files.size(); number++) {
            ahead.add(ArchiveSplit.toSearch(number, files.get(number)));
            unsearched.add(number);
        }
        armed = new ArmedUsers(reach);
    }

    /**
     * The next file for a reader, which has told by now what was in the one before.
     *
     * @return empty when all have been handed out
     */
    Optional<ArchiveSplit> next(int subtask) {
        Optional<ArchiveSplit> next = Optional.ofNullable(ahead.poll());
        next.ifPresent(split -> searching.put(subtask, split));
        return next;
    }

    /** The reader asks for another file; if word of its last was lost, that is searched again. */
    void end(int subtask) {
        ArchiveSplit split = searching.remove(subtask);
        if (split != null && unsearched.contains(split.number())) {
            ahead.push(split);
        }
    }

    /** Takes files back from a reader that has failed. */
    void giveBack(int subtask, List<ArchiveSplit> splits) {
        searching.remove(subtask);
        splits.forEach(ahead::push);
    }

    /** Takes what a file has, perhaps once more. */
    void add(FoundDeviceCodes found) {
        armed.addAll(found.armed());
        whole &= found.whole();
        if (found.last()) {
            unsearched.remove(found.file());
        }
    }

    boolean isDone() {
        return unsearched.isEmpty();
    }

    /** Whom the device codes arm; empty where one may have been missed. */
    Optional<ArmedUsers> armed() {
        return whole ? Optional.of(armed) : Optional.empty();
    }
}

package io.fociwatch.archive;

import io.fociwatch.pivot.ArmedUsers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search of all files for device codes, before any is read: most users have none, and then most
 * records need not be made into events. One that is broken off begins anew, for what it has found
 * is in no checkpoint.
 */
final class ArmedSearch {
    private final Deque<ArchiveSplit> ahead = new ArrayDeque<>();
    private final Set<Integer> unsearched = new HashSet<>();
    private final ArmedUsers armed;

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

    /** The next file; empty when all have been handed out. */
    Optional<ArchiveSplit> next() {
        return Optional.ofNullable(ahead.poll());
    }

    /** Takes a file back from a reader that has failed. */
    void giveBack(ArchiveSplit split) {
        ahead.push(split);
    }

    /** Takes what a file has, perhaps once more. */
    void add(FoundDeviceCodes found) {
        armed.addAll(found.armed());
        if (found.last()) {
            unsearched.remove(found.file());
        }
    }

    boolean isDone() {
        return unsearched.isEmpty();
    }

    /** Whom the device codes arm that have been found. */
    ArmedUsers armed() {
        return armed;
    }
}

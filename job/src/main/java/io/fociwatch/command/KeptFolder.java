package io.fociwatch.command;

import io.fociwatch.run.FolderLock;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A folder that a command has to itself. */
final class KeptFolder {
    private KeptFolder() {}

    /**
     * Keeps a folder until the lock is closed.
     *
     * @param named what the folder was given as, such as an option with its colon
     * @param taken what a user is told where another has it, and the mend
     */
    static FolderLock keep(String folder, String named, String taken) throws UsageException {
        String fault;
        try {
            Optional<FolderLock> kept = FolderLock.take(folder);
            if (kept.isPresent()) {
                return kept.get();
            }
            fault = taken;
        } catch (IOException | IllegalArgumentException e) {
            fault = "cannot be written: " + e;
        }
        throw new UsageException(List.of("%s %s: %s".formatted(named, folder, fault)));
    }
}

package io.fociwatch.run;

import io.fociwatch.settings.CheckpointSettings;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.fs.Path;

/**
 * The state that a job goes on from.
 *
 * @param path of a checkpoint or savepoint; empty for a job that begins anew
 * @param ofBackfill whether it has state of an archive source, which the live job has no use for
 */
public record RestorePoint(Optional<String> path, boolean ofBackfill) {
    /** No state. */
    public static final RestorePoint NONE = new RestorePoint(Optional.empty(), false);

    /** The newest checkpoint in the folder of an embedded run, where the settings say so. */
    public static RestorePoint newest(CheckpointSettings checkpoints) throws IOException {
        return checkpoints.folder().isPresent() && checkpoints.resume()
                ? new RestorePoint(NewestCheckpoint.in(checkpoints.folder().get()), false)
                : NONE;
    }

    /** Whether there is a savepoint in this folder. */
    public static boolean exists(String savepoint) throws IOException {
        Path metadata = new Path(savepoint, NewestCheckpoint.METADATA);
        return metadata.getFileSystem().exists(metadata);
    }

    /**
     * A savepoint, unless this checkpoint is newer, and so made by a run that began with the
     * savepoint: who restarts a service does it with the same command line.
     */
    public RestorePoint orIfNewer(String savepoint) throws IOException {
        boolean goneOn = path.isPresent() && modified(path.get()) > modified(savepoint);
        return goneOn ? this : new RestorePoint(Optional.of(savepoint), true);
    }

    /** Tells Flink. */
    void write(Configuration flink) {
        path.ifPresent(state -> flink.set(StateRecoveryOptions.SAVEPOINT_PATH, state));
        if (ofBackfill) {
            flink.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
        }
    }

    private static long modified(String state) throws IOException {
        Path metadata = new Path(state, NewestCheckpoint.METADATA);
        return metadata.getFileSystem().getFileStatus(metadata).getModificationTime();
    }
}

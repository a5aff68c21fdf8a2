package io.fociwatch.archive;

import io.fociwatch.log.Foresight;
import io.fociwatch.pivot.ArmedUsers;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;

/**
 * Whom the device codes of an archive arm, as a file beside its manifest: written when all files
 * have been searched, and read by whoever decodes them.
 *
 * @param place where it is, as a path of Flink's, on a file system that the whole cluster sees
 * @param reach how long after a device code its user is armed
 */
public record ArmedUsersFile(String place, Duration reach) implements Foresight {
    /** What is appended to its name while it is written. */
    public static final String UNFINISHED = ".unfinished";

    private static final int VERSION = 1;

    boolean exists() throws IOException {
        return files().exists(path());
    }

    /** Writes it, so that it is there whole or not at all. */
    public void write(ArmedUsers armed) throws IOException {
        Path unfinished = path().suffix(UNFINISHED);
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                files().create(unfinished, WriteMode.OVERWRITE)))) {
            out.writeInt(VERSION);
            armed.write(new DataOutputViewStreamWrapper(out));
        }
        // What was put there before is of the same archive, and whole.
        if (!files().rename(unfinished, path()) && !exists()) {
            throw new IOException("%s: cannot be put in its place".formatted(unfinished));
        }
    }

    @Override
    public Optional<ArmedUsers> armed() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        ArmedUsers armed;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(files().open(path())))) {
            if (in.readInt() != VERSION) {
                throw new IllegalStateException("written by another version");
            }
            armed = ArmedUsers.read(new DataInputViewStreamWrapper(in));
        } catch (EOFException | RuntimeException e) {
            throw new IOException(
                    place + ": does not tell who is armed; delete it, and give the same command",
                    e);
        }
        if (armed.reach().compareTo(reach) < 0) {
            throw new IOException(
                    ("%s: was written for device codes that arm for %s, not %s; give the settings"
                                    + " that the backfill began with, or name another folder")
                            .formatted(place, armed.reach(), reach));
        }
        return Optional.of(armed);
    }

    private Path path() {
        return new Path(place);
    }

    private FileSystem files() throws IOException {
        return path().getFileSystem();
    }
}

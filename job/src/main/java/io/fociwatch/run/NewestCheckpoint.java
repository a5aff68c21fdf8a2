package io.fociwatch.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The checkpoint that was completed last, below a folder in which each job has one of its own
 * ({@code <job id>/chk-<number>/_metadata}).
 */
final class NewestCheckpoint {
    /** The file of a checkpoint or savepoint that is written last. */
    static final String METADATA = "_metadata";

    private NewestCheckpoint() {}

    /** Its path; empty where there is none. */
    static Optional<String> in(String folder) throws IOException {
        Path root = new Path(folder);
        FileSystem files = root.getFileSystem();
        List<FileStatus> completed = new ArrayList<>();
        for (FileStatus job : list(files, root)) {
            for (FileStatus checkpoint : list(files, job.getPath())) {
                if (checkpoint.getPath().getName().startsWith("chk-")) {
                    for (FileStatus file : list(files, checkpoint.getPath())) {
                        if (file.getPath().getName().equals(METADATA)) {
                            completed.add(file);
                        }
                    }
                }
            }
        }
        return completed.stream()
                .max(Comparator.comparingLong(FileStatus::getModificationTime))
                .map(metadata -> metadata.getPath().getParent().toString());
    }

    private static FileStatus[] list(FileSystem files, Path folder) throws IOException {
        try {
            FileStatus status = files.getFileStatus(folder);
            return status.isDir() ? files.listStatus(folder) : new FileStatus[0];
        } catch (FileNotFoundException e) {
            return new FileStatus[0];
        }
    }
}

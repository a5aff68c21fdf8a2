package io.fociwatch.file;

import io.fociwatch.log.RecordBatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSource;

/**
 * The log files that a user asked for.
 *
 * @param files what is read, absolute, sorted, each once
 * @param leftOut what folders held besides, sorted
 */
public record LogFiles(List<Path> files, List<Path> leftOut) {

    /**
     * Finds the files. A file named outright is always read; of a folder, those whose names are
     * those of logs.
     *
     * @param paths files, folders (searched to the bottom) and globs such as {@code
     *     logs/**.json.gz}
     * @throws IllegalArgumentException naming each path at which there is nothing to read, and the
     *     mend, a line each
     */
    public static LogFiles find(Collection<String> paths) {
        LogFileSearch search = new LogFileSearch();
        List<String> faults = new ArrayList<>();
        for (String path : paths) {
            try {
                search.add(path);
            } catch (IllegalArgumentException e) {
                faults.add(e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return search.result();
    }

    /** The size of all files together, in bytes as they lie on disk; a vanished one has none. */
    public long totalBytes() {
        return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /** Whether all of them can be read twice; a pipe of the shell cannot. */
    public boolean canBeReadAgain() {
        return files.stream().allMatch(file -> Files.isRegularFile(file) || Files.notExists(file));
    }

    /** A bounded source of the files' records. */
    public FileSource<RecordBatch> source() {
        return FileSource.forBulkFileFormat(
                        new RecordBatchFormat(),
                        files.stream()
                                .map(file -> new org.apache.flink.core.fs.Path(file.toUri()))
                                .toArray(org.apache.flink.core.fs.Path[]::new))
                .setFileEnumerator(OneSplitAFile::new)
                .build();
    }
}

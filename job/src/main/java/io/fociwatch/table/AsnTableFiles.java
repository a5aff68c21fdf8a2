package io.fociwatch.table;

import io.fociwatch.asn.AsnTable;
import io.fociwatch.asn.AsnTableException;
import io.fociwatch.asn.AsnTableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that make up one table: CSV or zips of it, for IPv4 and IPv6, or folders of them.
 *
 * @param paths on any file system that Flink knows
 * @param mostBadRows the share of bad rows, 0 to 1, above which a table is refused
 */
public record AsnTableFiles(List<String> paths, double mostBadRows) implements Serializable {
    private static final Logger LOG = LoggerFactory.getLogger(AsnTableFiles.class);

    /** Whether there is no table to read. */
    boolean isEmpty() {
        return paths.isEmpty();
    }

    /**
     * What tells whether the files have changed since: their names, sizes and times.
     *
     * @throws IOException if one of them is not there
     */
    String fingerprint() throws IOException {
        StringBuilder fingerprint = new StringBuilder();
        for (FileStatus file : files()) {
            fingerprint
                    .append(file.getPath())
                    .append('|')
                    .append(file.getLen())
                    .append('|')
                    .append(file.getModificationTime())
                    .append('\n');
        }
        return fingerprint.toString();
    }

    /**
     * Reads the table; bad rows are logged, the first of them one by one.
     *
     * @throws AsnTableException if it cannot be used
     */
    AsnTable read() throws AsnTableException {
        AsnTableReader reader = new AsnTableReader(mostBadRows);
        try {
            for (FileStatus file : files()) {
                Instant modified = Instant.ofEpochMilli(file.getModificationTime());
                try (InputStream bytes = file.getPath().getFileSystem().open(file.getPath())) {
                    reader.add(file.getPath().getPath(), bytes, modified);
                }
            }
        } catch (IOException e) {
            throw new AsnTableException("the table's files cannot be read: " + e.getMessage(), e);
        }
        AsnTable table = reader.finish();
        reader.faults().forEach(fault -> LOG.warn("ASN table: row left out: {}", fault));
        if (reader.badRows() > reader.faults().size()) {
            LOG.warn("ASN table: {} rows left out in all", reader.badRows());
        }
        return table;
    }

    private List<FileStatus> files() throws IOException {
        List<FileStatus> files = new ArrayList<>();
        for (String text : paths) {
            Path path = new Path(text);
            FileStatus status = path.getFileSystem().getFileStatus(path);
            if (status.isDir()) {
                for (FileStatus file : path.getFileSystem().listStatus(path)) {
                    if (!file.isDir() && !isHidden(file)) {
                        files.add(file);
                    }
                }
            } else {
                files.add(status);
            }
        }
        files.sort(Comparator.comparing(file -> file.getPath().toString()));
        return files;
    }

    /** As one is that somebody has not written to its end yet. */
    private static boolean isHidden(FileStatus file) {
        return file.getPath().getName().startsWith(".");
    }
}

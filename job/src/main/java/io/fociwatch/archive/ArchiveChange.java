package io.fociwatch.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;

/**
 * A file that is no longer what it was when the archive was listed: what has been added to it since
 * was not read. A closed hour grows for minutes, at worst for 13 hours.
 *
 * @param uri where it is
 * @param what has become of it, for people
 */
public record ArchiveChange(String uri, String what) {

    /** All changes by now. */
    public static List<ArchiveChange> of(Manifest manifest) {
        List<ArchiveChange> changes = new ArrayList<>();
        for (ArchiveFile file : manifest.files()) {
            Path path = file.path();
            try {
                FileStatus now = path.getFileSystem().getFileStatus(path);
                long grown = now.getLen() - file.length();
                if (grown > 0) {
                    changes.add(
                            new ArchiveChange(file.uri(), "has grown by %,d B".formatted(grown)));
                } else if (grown < 0) {
                    changes.add(
                            new ArchiveChange(file.uri(), "is %,d B shorter".formatted(-grown)));
                } else if (now.getModificationTime() != file.modified()) {
                    changes.add(new ArchiveChange(file.uri(), "was written again"));
                }
            } catch (FileNotFoundException e) {
                changes.add(new ArchiveChange(file.uri(), "is gone"));
            } catch (IOException e) {
                // The backfill has ended well: not to know this of a file must not undo it.
                changes.add(new ArchiveChange(file.uri(), "cannot be looked at: " + e));
            }
        }
        return changes;
    }
}

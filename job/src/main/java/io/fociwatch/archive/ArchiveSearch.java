package io.fociwatch.archive;

import io.fociwatch.file.LogFiles;
import io.fociwatch.file.LogName;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.UnsupportedFileSystemSchemeException;

/** Lists log files, local ones and those of any file system that Flink has. */
final class ArchiveSearch {
    private static final Pattern REMOTE = Pattern.compile("(?!file:)[A-Za-z][A-Za-z0-9+.-]+://.*");

    private final List<ListedFile> files = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private ArchiveSearch() {}

    /**
     * Lists the logs below {@code paths}.
     *
     * @param paths local files, folders and globs, and URIs of files and folders
     * @throws IllegalArgumentException naming each path at which there is nothing to read, a line
     *     each
     */
    static List<ListedFile> list(Collection<String> paths) {
        ArchiveSearch search = new ArchiveSearch();
        List<String> local = new ArrayList<>();
        for (String path : paths) {
            if (REMOTE.matcher(path).matches()) {
                search.addRemote(path);
            } else {
                local.add(path.startsWith("file:") ? new Path(path).getPath() : path);
            }
        }
        search.addLocal(local);
        if (!search.faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", search.faults));
        }
        return search.files;
    }

    private void addLocal(List<String> paths) {
        try {
            for (java.nio.file.Path file : LogFiles.find(paths).files()) {
                files.add(
                        new ListedFile(
                                new Path(file.toUri()),
                                file.toFile().length(),
                                file.toFile().lastModified()));
            }
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
    }

    private void addRemote(String uri) {
        int before = files.size();
        try {
            Path path = new Path(uri);
            FileSystem system = path.getFileSystem();
            FileStatus status = system.getFileStatus(path);
            if (status.isDir()) {
                addBelow(system, path);
            } else {
                add(status);
            }
            if (files.size() == before) {
                faults.add(uri + ": no logs in this folder");
            }
        } catch (FileNotFoundException e) {
            faults.add(uri + ": no such file or folder; check the path");
        } catch (UnsupportedFileSystemSchemeException e) {
            faults.add(
                    uri
                            + ": no file system of this scheme; put Flink's plugin for it below the"
                            + " folder that FLINK_PLUGINS_DIR names");
        } catch (IOException | IllegalArgumentException e) {
            faults.add(uri + ": cannot be searched: " + e);
        }
    }

    private void addBelow(FileSystem system, Path folder) throws IOException {
        for (FileStatus status : system.listStatus(folder)) {
            if (status.isDir()) {
                addBelow(system, status.getPath());
            } else if (LogName.isLog(status.getPath().getName())) {
                add(status);
            }
        }
    }

    private void add(FileStatus status) {
        files.add(new ListedFile(status.getPath(), status.getLen(), status.getModificationTime()));
    }
}

package io.fociwatch.file;

import io.fociwatch.log.DeviceCodeScan;
import io.fociwatch.pivot.ArmedUsers;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * Looks through log files for device codes, before the hunt reads them: most users have none, and
 * then most records need not be made into events.
 */
public final class DeviceCodeSearch {
    private final List<Path> files;
    private final Duration reach;
    private final int threads;
    private final LongAdder bytesRead = new LongAdder();

    /**
     * A search that has not begun.
     *
     * @param reach how long after a device code its user is armed
     * @param threads that read
     */
    public DeviceCodeSearch(List<Path> files, Duration reach, int threads) {
        this.files = files;
        this.reach = reach;
        this.threads = threads;
    }

    /**
     * Finds who is armed when. A file that cannot be read, or not to its end, arms whom it tells of
     * so far; the hunt reads it again, and says so.
     */
    public ArmedUsers run() throws InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ArmedUsers>> searches = new ArrayList<>();
            for (Path file : files) {
                searches.add(readers.submit(() -> search(file)));
            }
            ArmedUsers armed = new ArmedUsers(reach);
            for (Future<ArmedUsers> search : searches) {
                armed.addAll(search.get());
            }
            return armed;
        } finally {
            readers.shutdownNow();
        }
    }

    /**
     * How far it has come, in bytes as they lie on disk; those of device codes count twice, and
     * those of files in which there are none count as read.
     */
    public long bytesRead() {
        return bytesRead.sum();
    }

    private ArmedUsers search(Path file) throws IOException {
        ArmedUsers armed = new ArmedUsers(reach);
        if (LogContainer.mayHoldDeviceCodes(file.toString())) {
            DeviceCodeScan.scan(() -> new Told(Files.newInputStream(file)), armed::arm);
        } else {
            bytesRead.add(file.toFile().length());
        }
        return armed;
    }

    /** Tells of each byte. */
    private final class Told extends FilterInputStream {
        Told(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            bytesRead.add(Math.max(read, 0));
            return read;
        }
    }
}

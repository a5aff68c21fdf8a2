package io.fociwatch.file;

import io.fociwatch.log.DeviceCodeScan;
import io.fociwatch.pivot.ArmedUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Looks through log files for device codes, before the hunt reads them: most users have none, and
 * then most records need not be made into events.
 */
public final class DeviceCodeSearch {
    private DeviceCodeSearch() {}

    /**
     * Finds who is armed when.
     *
     * @param reach how long after a device code its user is armed
     * @param threads that read
     */
    public static ArmedUsers search(LogFiles logs, Duration reach, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ArmedUsers>> searches = new ArrayList<>();
            for (Path file : logs.files()) {
                searches.add(readers.submit(() -> search(file, reach)));
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

    private static ArmedUsers search(Path file, Duration reach) throws IOException {
        ArmedUsers armed = new ArmedUsers(reach);
        DeviceCodeScan.scan(() -> Files.newInputStream(file), armed::arm);
        return armed;
    }
}

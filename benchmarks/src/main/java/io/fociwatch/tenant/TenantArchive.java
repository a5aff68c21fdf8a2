package io.fociwatch.tenant;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * A day of a tenant's logs as diagnostic settings archive them in a storage account: a blob for
 * each log and hour, one record a line, CRLF. Each user makes what those of a tenant of 100,000
 * make, 150 sign-ins and 200 Graph calls, so that a smaller archive is that tenant in miniature.
 *
 * <p>Written as it is made up: the memory that it takes is that of the stories and of a few minutes
 * of records.
 *
 * @param users how many there are
 * @param seed the same archive for the same number
 */
public record TenantArchive(int users, long seed) {
    /** The tenant's id. */
    public static final String TENANT_ID = "6f1c1b2a-0b1d-4a52-9a53-2f7d1f0c9e11";

    /** How many hours there are. */
    public static final int HOURS = Rhythm.HOURS;

    /** Mean bytes of what a user makes in a day, as measured. */
    private static final long BYTES_PER_USER = 881_000;

    private static final String BLOB = "%s/tenantId=%s/y=2026/m=07/d=16/h=%02d/m=00/PT1H.json";

    /** Where there is at least one. */
    public TenantArchive {
        if (users < 1) {
            throw new IllegalArgumentException("%d users; at least 1".formatted(users));
        }
    }

    /** An archive of about so many bytes. */
    public static TenantArchive ofBytes(long bytes, long seed) {
        return new TenantArchive(Math.toIntExact(Math.max(1, bytes / BYTES_PER_USER)), seed);
    }

    /** How many bursts are planted in it; the routine has some more, by chance. */
    public long plantedBursts() {
        return stories().bursts();
    }

    /** Writes all of it. */
    public void write(Path folder) throws IOException {
        write(hour -> folder);
    }

    /**
     * Writes it in parts that together are the archive.
     *
     * @param folderOf where the blobs of an hour go, 0 to {@link #HOURS} - 1
     */
    public void write(IntFunction<Path> folderOf) throws IOException {
        Stories stories = stories();
        for (LogKind kind : LogKind.values()) {
            Arrivals arrivals =
                    new Arrivals(
                            kind,
                            users,
                            stories.in(kind),
                            new SplittableRandom(seed + 1 + kind.ordinal()));
            for (int hour = 0; hour < HOURS; hour++) {
                String blob = BLOB.formatted(kind.container(), TENANT_ID, hour);
                write(arrivals, kind, hour, folderOf.apply(hour).resolve(blob));
            }
        }
    }

    private static void write(Arrivals arrivals, LogKind kind, int hour, Path blob)
            throws IOException {
        Files.createDirectories(blob.getParent());
        RecordBytes bytes = new RecordBytes();
        try (OutputStream file = Files.newOutputStream(blob)) {
            arrivals.hour(
                    hour,
                    event -> {
                        kind.template().write(event, bytes);
                        if (bytes.isFull()) {
                            bytes.drainTo(file);
                        }
                    });
            bytes.drainTo(file);
        }
    }

    private Stories stories() {
        return Stories.of(users, new SplittableRandom(seed));
    }
}

package io.fociwatch.tenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes an archive to a folder, as {@code benchmarks/run write-archive} does. */
public final class WriteArchive {
    private static final String USAGE =
            """
            Usage: benchmarks/run write-archive FOLDER [GIGABYTES [SEED]]
            Writes a day of a made-up tenant's logs in the layout of a storage account.
              FOLDER     new or empty
              GIGABYTES  about how large, 5 by default; 85 are 100,000 users
              SEED       another archive for each number, 1 by default\
            """;
    private static final double BYTES = 1e9;

    private WriteArchive() {}

    /**
     * Writes one.
     *
     * @param arguments folder, gigabytes, seed
     * @return the exit code: 0, or 2 where the arguments are wrong
     */
    public static int run(String... arguments) throws IOException {
        TenantArchive archive;
        try {
            archive = archive(arguments);
        } catch (IllegalArgumentException | ArithmeticException e) {
            System.err.println(USAGE);
            return 2;
        }
        Path folder = Path.of(arguments[0]);
        if (Files.exists(folder) && !isEmpty(folder)) {
            System.err.printf("%s: not empty; name a new folder%n", folder);
            return 2;
        }
        archive.write(folder);
        System.out.printf(
                "%s: a day of %,d users, %d bursts planted%n",
                folder, archive.users(), archive.plantedBursts());
        return 0;
    }

    private static TenantArchive archive(String... arguments) {
        if (arguments.length < 1 || arguments.length > 3 || arguments[0].startsWith("-")) {
            throw new IllegalArgumentException();
        }
        double gigabytes = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 5;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        return TenantArchive.ofBytes((long) (gigabytes * BYTES), seed);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}

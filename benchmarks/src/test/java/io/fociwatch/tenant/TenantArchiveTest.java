package io.fociwatch.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fociwatch.tenant.Blob.Record;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archive looks like one that diagnostic settings write. */
final class TenantArchiveTest {
    private static final TenantArchive ARCHIVE = new TenantArchive(24, 1);

    @TempDir private static Path written;

    @BeforeAll
    static void write() throws IOException {
        ARCHIVE.write(written);
    }

    @Test
    void theSameSeedWritesTheSameBytes(@TempDir Path again) throws IOException {
        // When
        ARCHIVE.write(again);

        // Then
        assertThat(digests(again)).hasSize(3 * 24).isEqualTo(digests(written));
    }

    @Test
    void anotherSeedWritesAnotherArchive(@TempDir Path other) throws IOException {
        // When
        new TenantArchive(24, 2).write(other);

        // Then
        Map<Path, Integer> digests = digests(other);
        assertThat(digests.keySet()).isEqualTo(digests(written).keySet());
        assertThat(digests.values()).doesNotContainAnyElementsOf(digests(written).values());
    }

    @Test
    void itsPartsTogetherAreTheArchive(@TempDir Path morning, @TempDir Path rest)
            throws IOException {
        // When
        ARCHIVE.write(hour -> hour < 10 ? morning : rest);

        // Then
        Map<Path, Integer> parts = digests(morning);
        assertThat(parts).hasSize(3 * 10);
        parts.putAll(digests(rest));
        assertThat(parts).isEqualTo(digests(written));
    }

    @ParameterizedTest
    @EnumSource
    void aRecordLiesInTheBlobOfItsHour(LogKind kind) throws IOException {
        // When
        List<Blob> blobs = Blob.of(kind, written);

        // Then
        assertThat(blobs).hasSize(24);
        for (Blob blob : blobs) {
            assertThat(blob.records())
                    .allSatisfy(
                            record ->
                                    assertThat(blob.path())
                                            .endsWith(
                                                    Path.of(
                                                            "tenantId=" + TenantArchive.TENANT_ID,
                                                            "y=2026",
                                                            "m=07",
                                                            "d=16",
                                                            "h=" + hourOf(record),
                                                            "m=00",
                                                            "PT1H.json")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "GRAPH_CALLS", mode = EnumSource.Mode.EXCLUDE)
    void signInsAreLoggedMinutesAfterTheyHappenSoOutOfTheirOrder(LogKind kind) throws IOException {
        // Given
        Duration least = Duration.ofSeconds(68);
        Duration most = Duration.ofSeconds(741);

        // When
        List<Blob> blobs = Blob.of(kind, written);

        // Then
        Set<String> seen = new HashSet<>();
        for (Blob blob : blobs) {
            assertThat(blob.records()).isSortedAccordingTo(byMillisecondOfTime());
            for (Record record : blob.records()) {
                if (seen.add(record.id())) {
                    assertThat(Duration.between(record.created(), record.time()))
                            .isBetween(least, most);
                }
            }
        }
        assertThat(blobs.get(10).records().stream().map(Record::created).toList())
                .isNotEqualTo(
                        blobs.get(10).records().stream().map(Record::created).sorted().toList());
    }

    @ParameterizedTest
    @EnumSource
    void threeOrFourOfAHundredAreDeliveredAgain(LogKind kind) throws IOException {
        // When
        Map<String, Integer> deliveries = new HashMap<>();
        long all = 0;
        for (Record record : records(kind)) {
            deliveries.merge(record.id(), 1, Integer::sum);
            all++;
        }

        // Then
        double again = 100.0 * (all - deliveries.size()) / all;
        assertThat(again).isCloseTo(3.5, within(kind == LogKind.SIGN_INS ? 1.5 : 1.0));
        assertThat(deliveries.values()).allMatch(times -> times <= 4);
    }

    @Test
    void recordsAreAsLongAsRealOnes() throws IOException {
        // When
        Map<LogKind, Double> means = new TreeMap<>();
        for (LogKind kind : LogKind.values()) {
            means.put(kind, records(kind).stream().mapToInt(Record::bytes).average().orElseThrow());
        }

        // Then
        Percentage little = Percentage.withPercentage(3);
        assertThat(means.get(LogKind.SIGN_INS)).isCloseTo(4200, little);
        assertThat(means.get(LogKind.NON_INTERACTIVE)).isCloseTo(3000, little);
        assertThat(means.get(LogKind.GRAPH_CALLS)).isCloseTo(1800, little);
    }

    @Test
    void anArchiveHasAboutTheSizeAskedFor(@TempDir Path folder) throws IOException {
        // When
        TenantArchive.ofBytes(20_000_000, 3).write(folder);

        // Then
        long bytes = 0;
        for (Path path : digests(folder).keySet()) {
            bytes += Files.size(folder.resolve(path));
        }
        assertThat(bytes).isCloseTo(20_000_000, Percentage.withPercentage(5));
    }

    private static String hourOf(Record record) {
        return record.time().toString().substring(11, 13);
    }

    /** Finer digits are made up. */
    private static Comparator<Record> byMillisecondOfTime() {
        return Comparator.comparingLong(record -> record.time().toEpochMilli());
    }

    private static List<Record> records(LogKind kind) throws IOException {
        return Blob.of(kind, written).stream().flatMap(blob -> blob.records().stream()).toList();
    }

    private static Map<Path, Integer> digests(Path archive) throws IOException {
        Map<Path, Integer> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path path = archive.relativize(file);
                digests.put(path, hash(archive, path));
            }
        }
        return digests;
    }

    private static int hash(Path archive, Path path) throws IOException {
        return Arrays.hashCode(Files.readAllBytes(archive.resolve(path)));
    }
}

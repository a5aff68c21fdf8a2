package io.fociwatch.archive;

import static io.fociwatch.archive.BatchesOf.REACH;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.log.SampleRecord;
import io.fociwatch.signin.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds in a file that it is to search. */
final class ArchiveSplitSearchTest {
    private static final long TIME = SampleRecord.START.toEpochMilli();

    @TempDir private Path folder;

    @Test
    void whoHasADeviceCodeIsArmed() throws Exception {
        // Given
        Path file =
                Files.writeString(
                        folder.resolve("a.json"),
                        SampleRecord.redemption().json() + "\n" + deviceCodeOf("victim") + "\n");

        // When
        List<FoundDeviceCodes> found = search(7, file, Files.size(file));

        // Then
        assertThat(found).extracting(FoundDeviceCodes::file).containsExactly(7);
        assertThat(isArmed(found.get(0), "victim")).isTrue();
        assertThat(isArmed(found.get(0), SampleRecord.USER_ID)).isFalse();
    }

    @Test
    void whatIsAddedAfterItWasListedArmsNobody() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("a.json"), deviceCodeOf("victim") + "\n");
        long listed = Files.size(file);
        Files.writeString(file, deviceCodeOf("later") + "\n", StandardOpenOption.APPEND);

        // When
        List<FoundDeviceCodes> found = search(0, file, listed);

        // Then
        assertThat(isArmed(found.get(0), "victim")).isTrue();
        assertThat(isArmed(found.get(0), "later")).isFalse();
    }

    @Test
    void aFileThatIsGoneArmsNobodyAndHasBeenSearched() throws Exception {
        // When
        List<FoundDeviceCodes> found = search(0, folder.resolve("gone.json"), 1);

        // Then
        assertThat(found).extracting(FoundDeviceCodes::last).containsExactly(true);
        assertThat(found).extracting(FoundDeviceCodes::whole).containsExactly(true);
    }

    @Test
    void aFileThatCannotBeReadNowMayBeReadLaterAndIsNotTakenForSearched() throws Exception {
        // When
        List<FoundDeviceCodes> found = search(0, "away://storage/a.json", 1);

        // Then
        assertThat(found).extracting(FoundDeviceCodes::whole).containsExactly(false);
    }

    @Test
    void theContainerOfAnotherLogHasBeenSearchedWithoutReadingIt() throws Exception {
        // When
        List<FoundDeviceCodes> found =
                search(0, "away://storage/insights-logs-microsoftgraphactivitylogs/a.json", 1);

        // Then
        assertThat(found).extracting(FoundDeviceCodes::whole).containsExactly(true);
    }

    @Test
    void manyUsersAreToldInPartsOfWhichOneIsTheLast() throws Exception {
        // Given
        int users = 2 * ArchiveSplitReader.MOST_SPANS_TOLD + 1;
        Path file =
                Files.writeString(
                        folder.resolve("a.json"),
                        IntStream.range(0, users)
                                .mapToObj(i -> deviceCodeOf("user-" + i))
                                .collect(Collectors.joining("\n")));

        // When
        List<FoundDeviceCodes> found = search(0, file, Files.size(file));

        // Then
        assertThat(found).extracting(FoundDeviceCodes::last).containsExactly(false, false, true);
        assertThat(IntStream.range(0, users))
                .allMatch(i -> found.stream().anyMatch(part -> isArmed(part, "user-" + i)));
    }

    private static List<FoundDeviceCodes> search(int number, Path file, long length)
            throws Exception {
        return search(number, file.toUri().toString(), length);
    }

    private static List<FoundDeviceCodes> search(int number, String uri, long length)
            throws Exception {
        return BatchesOf.steps(
                        ArchiveSplit.toSearch(
                                number, new ArchiveFile(uri, length, 0, Manifests.hour(0))))
                .stream()
                .map(FoundDeviceCodes.class::cast)
                .toList();
    }

    private static String deviceCodeOf(String user) {
        return SampleRecord.deviceCode().with("properties.userId", user).json();
    }

    private static boolean isArmed(FoundDeviceCodes found, String user) {
        User armed = new User(SampleRecord.TENANT, user, "");
        return found.armed().covers(armed, TIME)
                && found.armed().covers(armed, TIME + REACH.toMillis())
                && !found.armed().covers(armed, TIME + REACH.toMillis() + 1);
    }
}

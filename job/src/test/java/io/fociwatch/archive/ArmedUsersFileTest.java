package io.fociwatch.archive;

import static io.fociwatch.archive.BatchesOf.REACH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.signin.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArmedUsersFileTest {
    private static final long TIME = Manifests.hour(1);
    private static final User VICTIM = new User("tenant", "väctim\n\t\u1f480", "");

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        // Given
        ArmedUsers armed = new ArmedUsers(REACH);
        armed.arm(VICTIM, TIME);
        armed.arm(VICTIM, TIME + 10 * REACH.toMillis());

        // When
        file().write(armed);
        ArmedUsers read = file().armed().orElseThrow();

        // Then
        long end = TIME + REACH.toMillis();
        assertThat(read.reach()).isEqualTo(REACH);
        assertThat(read.covers(VICTIM, TIME - 1)).isFalse();
        assertThat(read.covers(VICTIM, TIME)).isTrue();
        assertThat(read.covers(VICTIM, end)).isTrue();
        assertThat(read.covers(VICTIM, end + 1)).isFalse();
        assertThat(read.covers(VICTIM, TIME + 10 * REACH.toMillis())).isTrue();
        assertThat(read.covers(new User("tenant", "somebody else", ""), TIME)).isFalse();
    }

    @Test
    void whereNobodyHasLookedNobodyKnows() throws Exception {
        assertThat(file().armed()).isEmpty();
    }

    @Test
    void oneThatIsCutOffIsNotTakenForWhole() throws Exception {
        // Given
        ArmedUsers armed = new ArmedUsers(REACH);
        armed.arm(VICTIM, TIME);
        file().write(armed);
        Path path = folder.resolve("armed-users.bin");
        byte[] bytes = Files.readAllBytes(path);

        // When // Then
        for (int length = 0; length < bytes.length; length++) {
            Files.write(path, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> file().armed())
                    .as("of %d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("armed-users.bin")
                    .hasMessageContaining("delete it");
        }
    }

    @Test
    void deviceCodesThatArmForLessThanIsNeededAreRefused() throws Exception {
        // Given
        file().write(new ArmedUsers(REACH.minusMillis(1)));

        // When // Then
        assertThatThrownBy(() -> file().armed())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not PT30M")
                .hasMessageContaining("the settings that the backfill began with");
    }

    @Test
    void oneOfAnotherVersionIsRefused() throws Exception {
        // Given
        Files.write(folder.resolve("armed-users.bin"), new byte[64]);

        // When // Then
        assertThatThrownBy(() -> file().armed())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
    }

    private ArmedUsersFile file() {
        return new ArmedUsersFile(folder.resolve("armed-users.bin").toString(), REACH);
    }
}

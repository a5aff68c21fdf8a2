package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.archive.Manifest;
import io.fociwatch.run.BackfillFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code backfill --once} after a backfill has ended. No broker answers here, so whatever begins to
 * read fails.
 */
final class BackfillOnceTest {
    private static final String UNTIL = "2026-07-16T00:00:00Z";
    private static final String NEXT_DAY = "2026-07-17T00:00:00Z";

    @TempDir private Path folder;

    private final StringWriter err = new StringWriter();
    private BackfillFolder backfill;

    @BeforeEach
    void oneHasEnded() throws IOException {
        backfill = BackfillFolder.at(folder.resolve("backfill").toString());
        backfill.begin(manifest());
        backfill.end(manifest(), savepoint());
    }

    @Test
    void theSameOneIsNotBegunAgain() throws Exception {
        assertThat(backfill("--until", UNTIL, "--once")).isZero();
        assertThat(err.toString())
                .contains("--from-savepoint " + savepoint() + " --since " + UNTIL);
    }

    @Test
    void withoutTheOptionItIs() throws Exception {
        assertThat(backfill("--until", UNTIL)).isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1:1");
    }

    @Test
    void oneThatReadsFurtherIsAnother() throws Exception {
        assertThat(backfill("--until", NEXT_DAY, "--once")).isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1:1");
    }

    @Test
    void oneThatHasNotEndedGoesOn() throws Exception {
        // Given
        backfill.begin(manifest());

        // When
        int exit = backfill("--until", UNTIL, "--once");

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1:1");
    }

    private int backfill(String... more) throws IOException {
        return new UnansweredBackfill(folder).run(folder.resolve("backfill"), err, more);
    }

    private String savepoint() {
        return folder.resolve("backfill/savepoint-1").toString();
    }

    private Manifest manifest() throws IOException {
        return new Manifest(
                Instant.parse(UNTIL),
                List.of(new UnansweredBackfill(folder).log().toString()),
                false,
                List.of());
    }
}

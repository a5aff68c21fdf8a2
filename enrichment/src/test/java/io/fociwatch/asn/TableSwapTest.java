package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new table replaces the old one when it is whole, and not before. */
final class TableSwapTest {
    private LocateHarness locate;

    @BeforeEach
    void open() throws Exception {
        locate = new LocateHarness();
    }

    @AfterEach
    void close() throws Exception {
        locate.close();
    }

    @Test
    void aNewTableReplacesTheOldOneOnlyWhenWhole() throws Exception {
        // Given
        List<AsnChunk> chunks = AsnTables.chunks(AsnTables.SECOND, 3);
        locate.send(AsnTables.chunks(AsnTables.FIRST, 3));

        // When
        for (AsnChunk chunk : chunks) {
            locate.burst();
            locate.send(List.of(chunk));
        }
        locate.burst();

        // Then
        assertThat(locate.networks())
                .containsExactly(
                        "AS64500 first", "AS64500 first", "AS64500 first", "AS64501 second");
    }

    @Test
    void theOldTableLeavesTheState() throws Exception {
        // When
        locate.send(AsnTables.chunks(AsnTables.FIRST, 3));
        locate.send(AsnTables.chunks(AsnTables.SECOND, 2));

        // Then
        assertThat(locate.versionsInState()).containsExactly(AsnTables.SECOND.version());
    }

    @Test
    void chunksComeInAnyOrderAndMixedWithThoseOfAnotherVersion() throws Exception {
        long seed = 45;
        System.out.println("orders of chunks of seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            close();
            open();
            List<AsnChunk> mixed = new ArrayList<>(AsnTables.chunks(AsnTables.SECOND, 7));
            mixed.addAll(mixed.subList(0, 2));
            // The first table comes in part only: its source was stopped.
            mixed.addAll(AsnTables.chunks(AsnTables.FIRST, 5).subList(0, random.nextInt(5)));
            Collections.shuffle(mixed, random);

            // When
            locate.send(mixed);
            locate.burst();

            // Then
            assertThat(locate.networks()).containsExactly("AS64501 second");
        }
    }

    @Test
    void aTableThatComesAgainChangesNothing() throws Exception {
        // Given
        locate.send(AsnTables.chunks(AsnTables.FIRST, 3));

        // When
        locate.send(AsnTables.chunks(AsnTables.FIRST, 3));
        locate.burst();

        // Then
        assertThat(locate.networks()).containsExactly("AS64500 first");
        assertThat(locate.versionsInState()).containsExactly(AsnTables.FIRST.version());
    }

    @Test
    void aRestoreInTheMiddleOfASwapGoesOn() throws Exception {
        // Given
        List<AsnChunk> chunks = AsnTables.chunks(AsnTables.SECOND, 4);
        locate.send(AsnTables.chunks(AsnTables.FIRST, 2));
        locate.send(chunks.subList(0, 2));

        // When
        locate.restore();
        locate.burst();
        locate.send(chunks.subList(2, 4));
        locate.burst();

        // Then
        assertThat(locate.networks()).containsExactly("AS64500 first", "AS64501 second");
        assertThat(locate.versionsInState()).containsExactly(AsnTables.SECOND.version());
    }
}

package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.Theft;
import io.fociwatch.graph.TracedBurst;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LocateOperatorTest {
    private static final long LONGEST_WAIT = 60_000;

    private final AsnTable first = AsnTables.of("192.0.2.0/24,64500,first", "10.0.0.0/8,1,ten");
    private final AsnTable second = AsnTables.of("192.0.2.0/24,64501,second");

    private LocateOperator operator;
    private TwoInputStreamOperatorTestHarness<TracedBurst, AsnChunk, LocatedBurst> harness;

    @BeforeEach
    void open() throws Exception {
        open(Duration.ofMillis(LONGEST_WAIT));
    }

    private void open(Duration longestWait) throws Exception {
        operator = new LocateOperator(longestWait);
        harness = new TwoInputStreamOperatorTestHarness<>(operator);
        harness.setProcessingTime(0);
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void addressesOfSignInsAndDeviceCodesAreNamed() throws Exception {
        // Given
        send(AsnTables.chunks(first, 1));

        // When
        burst("192.0.2.1", "192.0.2.2:443", "203.0.113.1");

        // Then
        assertThat(located().get(0).networks())
                .isEqualTo(Map.of("192.0.2.1", "AS64500 first", "192.0.2.2:443", "AS64500 first"));
        assertThat(located().get(0).tableVersion()).isEqualTo(first.version());
        assertThat(harness.extractOutputStreamRecords().get(0).getTimestamp())
                .isEqualTo(Theft.minute(4));
    }

    @Test
    void aBurstBeforeTheTableWaitsForItsLastChunk() throws Exception {
        // Given
        List<AsnChunk> chunks = AsnTables.chunks(first, 4);
        send(chunks.subList(0, 2));
        burst();

        // When
        send(chunks.subList(2, 3));
        assertThat(located()).isEmpty();
        send(chunks.subList(3, 4));

        // Then
        assertThat(networks()).containsExactly("AS64500 first");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aBurstWaitsNoLongerThanIsSet() throws Exception {
        // Given
        harness.setProcessingTime(1_000);
        burst();

        // When
        harness.setProcessingTime(1_000 + LONGEST_WAIT - 1);
        assertThat(located()).isEmpty();
        harness.setProcessingTime(1_000 + LONGEST_WAIT);

        // Then
        assertThat(located().get(0).tableVersion()).isEqualTo(LocatedBurst.NO_TABLE);
        assertThat(located().get(0).networks()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whereNoWaitIsSetABurstLeavesBeforeAnySavepoint() throws Exception {
        // Given
        harness.close();
        open(Duration.ZERO);

        // When
        burst();

        // Then
        assertThat(networks()).containsExactly("");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void onlyTheFirstBurstsWait() throws Exception {
        // Given
        burst();
        harness.setProcessingTime(LONGEST_WAIT);

        // When
        burst();
        send(AsnTables.chunks(first, 2));
        burst();

        // Then
        assertThat(networks()).containsExactly("", "", "AS64500 first");
    }

    @Test
    void theEndOfAnInputWithoutATableEndsTheWait() throws Exception {
        // Given
        burst();

        // When
        operator.endInput(1);
        assertThat(located()).isEmpty();
        operator.endInput(2);

        // Then
        assertThat(networks()).containsExactly("");
    }

    @Test
    void aNewTableReplacesTheOldOneOnlyWhenWhole() throws Exception {
        // Given
        List<AsnChunk> chunks = AsnTables.chunks(second, 3);
        send(AsnTables.chunks(first, 3));

        // When
        for (AsnChunk chunk : chunks) {
            burst();
            send(List.of(chunk));
        }
        burst();

        // Then
        assertThat(networks())
                .containsExactly(
                        "AS64500 first", "AS64500 first", "AS64500 first", "AS64501 second");
    }

    @Test
    void theOldTableLeavesTheState() throws Exception {
        // When
        send(AsnTables.chunks(first, 3));
        send(AsnTables.chunks(second, 2));

        // Then
        assertThat(versionsInState()).containsExactly(second.version());
    }

    @Test
    void chunksComeInAnyOrderAndMixedWithThoseOfAnotherVersion() throws Exception {
        long seed = 45;
        System.out.println("orders of chunks of seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            close();
            open();
            List<AsnChunk> mixed = new ArrayList<>(AsnTables.chunks(second, 7));
            mixed.addAll(mixed.subList(0, 2));
            // The first table comes in part only: its source was stopped.
            mixed.addAll(AsnTables.chunks(first, 5).subList(0, random.nextInt(5)));
            Collections.shuffle(mixed, random);

            // When
            send(mixed);
            burst();

            // Then
            assertThat(networks()).containsExactly("AS64501 second");
        }
    }

    @Test
    void aTableThatComesAgainChangesNothing() throws Exception {
        // Given
        send(AsnTables.chunks(first, 3));

        // When
        send(AsnTables.chunks(first, 3));
        burst();

        // Then
        assertThat(networks()).containsExactly("AS64500 first");
        assertThat(versionsInState()).containsExactly(first.version());
    }

    @Test
    void aRestoreInTheMiddleOfASwapGoesOn() throws Exception {
        // Given
        List<AsnChunk> chunks = AsnTables.chunks(second, 4);
        send(AsnTables.chunks(first, 2));
        send(chunks.subList(0, 2));

        // When
        restore();
        burst();
        send(chunks.subList(2, 4));
        burst();

        // Then
        assertThat(networks()).containsExactly("AS64500 first", "AS64501 second");
        assertThat(versionsInState()).containsExactly(second.version());
    }

    @Test
    void burstsThatWaitSurviveARestoreAndWaitAnew() throws Exception {
        // Given
        burst();

        // When
        restore();
        assertThat(located()).isEmpty();
        harness.setProcessingTime(LONGEST_WAIT);

        // Then
        assertThat(networks()).containsExactly("");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void burstsThatWaitSurviveARestoreAndAreNamedByTheTableThatComesThen() throws Exception {
        // Given
        burst();
        restore();

        // When
        send(AsnTables.chunks(first, 2));

        // Then
        assertThat(networks()).containsExactly("AS64500 first");
    }

    @Test
    void onlyTheBurstsWatermarkGoesOn() throws Exception {
        // When
        harness.processWatermark2(new Watermark(9));
        harness.processWatermark1(new Watermark(7));

        // Then
        assertThat(harness.getOutput()).containsExactly(new Watermark(7));
    }

    @Test
    void theSlotsOfAProcessShareOneTable() throws Exception {
        // Given
        LocateOperator neighbour = new LocateOperator(Duration.ofMillis(LONGEST_WAIT));
        try (var other =
                new TwoInputStreamOperatorTestHarness<TracedBurst, AsnChunk, LocatedBurst>(
                        neighbour)) {
            other.open();

            // When
            send(AsnTables.chunks(first, 2));
            for (AsnChunk chunk : AsnTables.chunks(first, 2)) {
                other.processElement2(new StreamRecord<>(chunk));
            }

            // Then
            assertThat(tableOf(neighbour).active().orElseThrow())
                    .isSameAs(tableOf(operator).active().orElseThrow())
                    .isSameAs(
                            SharedTables.get(
                                    first.version(),
                                    () -> {
                                        throw new AssertionError("put together once more");
                                    }));
        }
    }

    private void restore() throws Exception {
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        operator = new LocateOperator(Duration.ofMillis(LONGEST_WAIT));
        harness = new TwoInputStreamOperatorTestHarness<>(operator);
        harness.setProcessingTime(0);
        harness.initializeState(snapshot);
        harness.open();
    }

    private void burst() throws Exception {
        burst("192.0.2.1", "192.0.2.1", "192.0.2.1");
    }

    private void burst(String a, String b, String c) throws Exception {
        harness.processElement1(new StreamRecord<>(Theft.traced(a, b, c), Theft.minute(4)));
    }

    private void send(List<AsnChunk> chunks) throws Exception {
        for (AsnChunk chunk : chunks) {
            harness.processElement2(new StreamRecord<>(chunk));
        }
    }

    private List<LocatedBurst> located() {
        return harness.extractOutputValues();
    }

    private List<String> networks() {
        return located().stream().map(burst -> burst.networkOf("192.0.2.1")).toList();
    }

    private Iterable<TracedBurst> waiting() throws Exception {
        return operator.getOperatorStateBackend().getListState(LocateOperator.WAITING).get();
    }

    private TreeSet<String> versionsInState() throws Exception {
        TreeSet<String> versions = new TreeSet<>();
        for (Map.Entry<String, AsnChunk> chunk : chunksOf(operator).immutableEntries()) {
            versions.add(chunk.getValue().version());
        }
        return versions;
    }

    private static TableState tableOf(LocateOperator operator) throws Exception {
        return new TableState(chunksOf(operator), new SimpleCounter());
    }

    private static BroadcastState<String, AsnChunk> chunksOf(LocateOperator operator)
            throws Exception {
        return operator.getOperatorStateBackend().getBroadcastState(LocateOperator.CHUNKS);
    }
}

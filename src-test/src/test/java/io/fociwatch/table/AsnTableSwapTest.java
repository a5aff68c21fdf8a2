package io.fociwatch.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.asn.Addresses;
import io.fociwatch.asn.AsnChunk;
import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.graph.TracedBurst;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A table that is replaced while bursts flow through two subtasks of a streaming job. */
final class AsnTableSwapTest {
    static final String ADDRESS = "192.0.2.7";

    private static final int SUBTASKS = 2;

    @TempDir private Path folder;

    /** For each subtask the networks it has told, each once for as long as it told it. */
    private final Map<Integer, List<String>> told = new HashMap<>();

    private final InMemoryReporter metrics = InMemoryReporter.createWithRetainedMetrics();
    private final LoggedLines log = LoggedLines.of(AsnTableSourceReader.class);
    private JobClient job;
    private Instant written = Instant.parse("2026-05-01T00:00:00Z");

    @AfterEach
    void endLog() {
        log.close();
    }

    @Test
    @Timeout(120)
    void aNewTableIsTakenWhileBurstsFlowAndABrokenOneIsNot() throws Exception {
        // Given
        SeenTables.QUEUE.clear();
        replaceTable("192.0.2.0/24,64500,first\n");
        job = start();

        // When
        readUntilTold("AS64500 first");
        replaceTable("192.0.2.0/24,64501,second\n198.51.100.0/24,1,other\n");
        readUntilTold("AS64501 second");
        replaceTable("<html>the list has moved</html>\n");
        readUntilRefused(1);
        replaceTable("192.0.2.0/25,64502,third\n");
        readUntilTold("AS64502 third");
        var stopped = job.cancel();
        while (!stopped.isDone()) {
            SeenTables.QUEUE.clear();
        }

        // Then
        List<String> each = List.of("AS64500 first", "AS64501 second", "AS64502 third");
        assertThat(told).isEqualTo(Map.of(0, each, 1, each));
        assertThat(count("asn-tables-loaded")).isEqualTo(3);
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("ERROR"))
                .singleElement()
                .asString()
                .contains("ASN table refused, the one before stays", "asn.csv:1: 1 columns");
    }

    private JobClient start() throws Exception {
        Configuration flink = metrics.addToConfiguration(new Configuration());
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(SUBTASKS, flink);
        DataStream<TracedBurst> bursts =
                environment
                        .fromSequence(0, Long.MAX_VALUE - 1)
                        .uid("numbers")
                        .map(new BurstFromNumber(), TypeInformation.of(TracedBurst.class))
                        .uid("bursts");
        AsnTableSource table =
                AsnTableSource.watching(
                        new AsnTableFiles(List.of(folder.toUri().toString()), 0),
                        Duration.ofMillis(20));
        DataStream<AsnChunk> chunks =
                environment
                        .fromSource(
                                table,
                                WatermarkStrategy.noWatermarks(),
                                "ASN table",
                                TypeInformation.of(AsnChunk.class))
                        .setParallelism(1)
                        .uid("asn-table");
        DataStream<LocatedBurst> located = Addresses.locate(bursts, chunks, Duration.ofMinutes(1));
        located.sinkTo(new SeenTables()).uid("seen");
        return environment.executeAsync();
    }

    private void readUntilTold(String network) throws InterruptedException {
        while (told.size() < SUBTASKS
                || !told.values().stream()
                        .allMatch(networks -> networks.get(networks.size() - 1).equals(network))) {
            read();
        }
    }

    private void readUntilRefused(long tables) throws InterruptedException {
        while (count("asn-tables-refused") < tables) {
            read();
        }
    }

    private long count(String metric) {
        return metrics.findMetrics(job.getJobID(), metric).values().stream()
                .mapToLong(counter -> ((Counter) counter).getCount())
                .sum();
    }

    private void read() throws InterruptedException {
        SeenTables.Seen seen = SeenTables.QUEUE.poll(30, TimeUnit.SECONDS);
        assertThat(seen).as("a burst within 30 s").isNotNull();
        List<String> networks = told.computeIfAbsent(seen.subtask(), key -> new ArrayList<>());
        if (networks.isEmpty() || !networks.get(networks.size() - 1).equals(seen.network())) {
            networks.add(seen.network());
        }
    }

    private void replaceTable(String text) throws IOException {
        Path fresh = Files.writeString(folder.resolveSibling("asn.csv.new"), text);
        Files.setLastModifiedTime(fresh, FileTime.from(written));
        written = written.plusSeconds(2);
        Files.move(
                fresh,
                folder.resolve("asn.csv"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}

package io.fociwatch.loganalytics;

import static io.fociwatch.loganalytics.FakeAzure.json;
import static io.fociwatch.loganalytics.QueryResult.row;
import static io.fociwatch.loganalytics.QueryResult.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.GraphCalls;
import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.GraphSettings;
import io.fociwatch.graph.Link;
import io.fociwatch.graph.StoreLimits;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A savepoint that is taken while the workspace has been asked and has not answered. */
final class GraphLookupRestoreTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir Path folder;

    @Test
    @Timeout(120)
    void aQuestionThatWasUnderWayIsAnsweredOnce() throws Exception {
        // Given
        String savepoint;
        try (FakeAzure silent = new FakeAzure()) {
            silent.answering(silent.silence());
            Job job = Job.start(silent, folder, new Configuration());
            while (silent.asked().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            savepoint =
                    job.client()
                            .triggerSavepoint(
                                    folder.toUri().toString(), SavepointFormatType.CANONICAL)
                            .get();
            job.client().cancel().get();
        }

        // When
        List<TracedBurst> traced = new ArrayList<>();
        int asked;
        try (FakeAzure azure = new FakeAzure()) {
            azure.answering(
                    json(
                            200,
                            table(
                                    "2026-07-16T13:50:00Z",
                                    row("2026-07-16T13:06:00Z", "r-1", "token-1", ""))));
            Configuration restored = new Configuration();
            restored.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
            // The test's own sink has another id in each job.
            restored.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
            Job job = Job.start(azure, folder, restored);
            traced.add(job.traced().next());
            // Whatever is still under way, or due, comes out before the job ends.
            var end =
                    job.client()
                            .stopWithSavepoint(
                                    true, folder.toUri().toString(), SavepointFormatType.CANONICAL);
            job.traced().forEachRemaining(traced::add);
            end.get();
            asked = azure.asked().size();
        }

        // Then
        assertThat(asked).isEqualTo(1);
        assertThat(traced)
                .singleElement()
                .satisfies(
                        burst -> {
                            assertThat(burst.revision()).isEqualTo(2);
                            assertThat(burst.completeness()).isEqualTo(GraphCompleteness.COMPLETE);
                            assertThat(burst.calls())
                                    .extracting(linked -> linked.link())
                                    .containsExactly(Link.TOKEN);
                        });
    }

    /** One burst, whose window and grace period have passed, and no end. */
    private record Job(JobClient client, CloseableIterator<TracedBurst> traced) {

        static Job start(FakeAzure azure, Path folder, Configuration flink) throws Exception {
            flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
            flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
            flink.set(PipelineOptions.GENERIC_TYPES, false);
            flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
            StreamExecutionEnvironment environment =
                    StreamExecutionEnvironment.createLocalEnvironment(1, flink);
            DataStream<BurstRevision> bursts =
                    environment
                            .fromSequence(0, Long.MAX_VALUE - 1)
                            .uid("numbers")
                            .flatMap(new FirstOnly(), TypeInformation.of(BurstRevision.class))
                            .uid("burst")
                            .assignTimestampsAndWatermarks(
                                    WatermarkStrategy.forGenerator(context -> new LongAfter()))
                            .uid("watermarks");
            DataStream<TracedBurst> traced =
                    GraphCalls.attachFromStore(
                            bursts,
                            LogAnalyticsStore.factory(AskedStore.settings(azure, folder, LONG)),
                            PivotSettings.DEFAULTS,
                            GraphSettings.DEFAULTS,
                            new StoreLimits(LONG, 4, 3));
            CloseableIterator<TracedBurst> collected = traced.collectAsync();
            return new Job(environment.executeAsync(), collected);
        }
    }

    /** Makes a burst of the first number, and nothing of the others. */
    private static final class FirstOnly implements FlatMapFunction<Long, BurstRevision> {
        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap(Long number, Collector<BurstRevision> out) {
            if (number == 0) {
                out.collect(BurstRevision.first(WholeBurst.by("client-1"), BurstStatus.COMPLETED));
            }
        }
    }

    /** A watermark that goes on from an hour behind the burst: it is due, and not forgotten. */
    private static final class LongAfter implements WatermarkGenerator<BurstRevision> {
        private long time = WholeBurst.START + Duration.ofHours(1).toMillis();

        @Override
        public void onEvent(BurstRevision event, long timestamp, WatermarkOutput output) {
            // It comes by the clock.
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(new Watermark(time++));
        }
    }
}

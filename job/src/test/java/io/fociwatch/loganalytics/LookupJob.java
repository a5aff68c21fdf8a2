package io.fociwatch.loganalytics;

import io.fociwatch.graph.GraphActivityStore;
import io.fociwatch.graph.GraphCalls;
import io.fociwatch.graph.GraphSettings;
import io.fociwatch.graph.StoreLimits;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * The stage in a job on the test's Flink, between bursts that are laid down and what becomes of
 * them.
 *
 * @param azure that it asks
 * @param folder for the secret
 */
record LookupJob(FakeAzure azure, Path folder) {

    /** Looks up the calls of one burst, told once with each status. */
    List<TracedBurst> lookUp(RuntimeExecutionMode mode, Duration timeout, BurstStatus... statuses)
            throws Exception {
        List<BurstRevision> revisions = new ArrayList<>();
        for (BurstStatus status : statuses) {
            revisions.add(BurstRevision.first(WholeBurst.by("client-1"), status));
        }
        return lookUp(mode, timeout, revisions);
    }

    /** Looks up the calls of bursts. */
    @SuppressWarnings("try") // an interrupt ends the test
    List<TracedBurst> lookUp(
            RuntimeExecutionMode mode, Duration timeout, List<BurstRevision> revisions)
            throws Exception {
        Configuration flink = new Configuration();
        flink.set(ExecutionOptions.RUNTIME_MODE, mode);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        GraphActivityStore.Factory store =
                LogAnalyticsStore.factory(AskedStore.settings(azure, folder, timeout));
        List<TracedBurst> all = new ArrayList<>();
        try (CloseableIterator<TracedBurst> traced =
                GraphCalls.attachFromStore(
                                environment.fromData(
                                        revisions, TypeInformation.of(BurstRevision.class)),
                                store,
                                PivotSettings.DEFAULTS,
                                GraphSettings.DEFAULTS,
                                new StoreLimits(timeout, 4, 3))
                        .executeAndCollect()) {
            traced.forEachRemaining(all::add);
        }
        return all;
    }
}

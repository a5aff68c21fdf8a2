package io.fociwatch.cluster;

import io.fociwatch.live.MetricsPage;
import io.fociwatch.live.MetricsPage.Row;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What docs/metrics.md and the chart name, and what Prometheus is told.
 *
 * @param ofTheHunt the hunt's own metrics that it is told, as {@code operator | name}
 * @param ofThePage those of the page that the same operators should have
 * @param told the names of all that it is told
 */
record HuntOnPrometheus(Set<String> ofTheHunt, Set<String> ofThePage, Set<String> told) {
    /** Flink's own metrics that the page tells people to watch. */
    static final Set<String> NAMED_BY_THE_PAGE =
            Set.of(
                    "flink_taskmanager_job_task_operator_pendingRecords",
                    "flink_taskmanager_job_task_operator_currentEmitEventTimeLag",
                    "flink_taskmanager_job_task_backPressuredTimeMsPerSecond",
                    "flink_jobmanager_job_lastCheckpointDuration",
                    "flink_jobmanager_job_numberOfFailedCheckpoints",
                    "flink_jobmanager_job_numRestarts");

    private static final String OURS = "flink_taskmanager_job_task_operator_fociwatch_";

    /** As a running cluster tells it now. */
    static HuntOnPrometheus of(ApplicationCluster cluster) throws Exception {
        PrometheusPage taskManager = cluster.taskManagerMetrics();
        Set<String> hunt = new TreeSet<>();
        Set<String> operators = new TreeSet<>();
        for (PrometheusPage.Sample sample : taskManager.samples()) {
            if (sample.name().startsWith(OURS)) {
                operators.add(sample.operator());
                hunt.add(sample.operator() + " | " + sample.name().substring(OURS.length()));
            }
        }
        Set<String> page =
                MetricsPage.rows().stream()
                        .filter(HuntOnPrometheus::isTold)
                        .filter(row -> operators.contains(inPrometheus(row.operator())))
                        .flatMap(HuntOnPrometheus::names)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>(taskManager.names());
        told.addAll(cluster.jobManagerMetrics().names());
        return new HuntOnPrometheus(hunt, page, told);
    }

    /** Names that the chart asks for, and that neither this job has nor one that looks calls up. */
    Set<String> unknownToTheChart() throws IOException {
        Set<String> unknown = ChartMetricNames.all();
        unknown.removeAll(told);
        MetricsPage.rows().stream()
                .filter(row -> row.operator().equals("look up Graph calls"))
                .forEach(row -> unknown.remove(OURS + inPrometheus(row.name())));
        return unknown;
    }

    /** Of what the hunt skips only what has come. */
    private static boolean isTold(Row row) {
        return !row.name().startsWith("skipped-");
    }

    private static Stream<String> names(Row row) {
        String name = inPrometheus(row.operator()) + " | " + inPrometheus(row.name());
        return row.type().equals("histogram") ? Stream.of(name, name + "_count") : Stream.of(name);
    }

    private static String inPrometheus(String name) {
        return name.replaceAll("[^a-zA-Z0-9:_]", "_");
    }
}

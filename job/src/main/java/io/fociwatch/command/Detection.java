package io.fociwatch.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.file.LogFiles;
import io.fociwatch.output.AlertLines;
import io.fociwatch.run.DetectJob;
import io.fociwatch.settings.HuntSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One run over log files, from start to end.
 *
 * @param alerts all alerts, by time
 * @param counts what was counted, by name
 */
record Detection(List<JsonNode> alerts, Map<String, Long> counts) {

    /**
     * Runs the hunt and tells its progress.
     *
     * @param asnFiles files of the ASN table, or none
     * @param rejected is overwritten with the rejections
     * @param err where progress is told
     */
    static Detection run(
            LogFiles logs,
            List<String> asnFiles,
            HuntSettings settings,
            Optional<Path> rejected,
            PrintWriter err)
            throws Exception {
        Path unsorted = Files.createTempFile("foci-watch-alerts", ".jsonl");
        try {
            StreamExecutionEnvironment environment = DetectJob.environment(settings);
            DetectJob.build(environment, logs, asnFiles, settings, unsorted, rejected);
            JobClient job = environment.executeAsync("foci-watch detect");
            JobExecutionResult result;
            try (Progress progress = Progress.of(job, logs.totalBytes(), err)) {
                result = job.getJobExecutionResult().get();
            }
            Map<String, Long> counts = new TreeMap<>();
            result.getAllAccumulatorResults()
                    .forEach((name, count) -> counts.put(name, (Long) count));
            return new Detection(AlertLines.sorted(unsorted), counts);
        } finally {
            Files.deleteIfExists(unsorted);
        }
    }
}

package io.fociwatch.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.file.DeviceCodeSearch;
import io.fociwatch.file.LogFiles;
import io.fociwatch.output.AlertLines;
import io.fociwatch.output.OutputFile;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.run.DetectJob;
import io.fociwatch.run.LocalPath;
import io.fociwatch.run.ScratchFolder;
import io.fociwatch.settings.HuntSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
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
     * @param asnTable files of the ASN table, or none
     * @param rejected is written with the rejections, and not completed
     * @param err where progress is told
     */
    static Detection run(
            LogFiles logs,
            List<Path> asnTable,
            HuntSettings settings,
            Optional<OutputFile> rejected,
            PrintWriter err)
            throws Exception {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Path unsorted = scratch.path().resolve("alerts.jsonl");
            StreamExecutionEnvironment environment = DetectJob.environment(settings, scratch);
            DetectJob.build(
                    environment,
                    logs,
                    armed(logs, settings, err),
                    asnTable.stream().map(LocalPath::text).toList(),
                    settings,
                    unsorted,
                    rejected.map(OutputFile::writing));
            JobClient job = environment.executeAsync("foci-watch detect");
            JobExecutionResult result;
            try (Progress progress = Progress.of(job, logs.totalBytes(), err)) {
                result = job.getJobExecutionResult().get();
            }
            Map<String, Long> counts = new TreeMap<>();
            result.getAllAccumulatorResults()
                    .forEach((name, count) -> counts.put(name, (Long) count));
            return new Detection(AlertLines.sorted(unsorted), counts);
        }
    }

    /** Who is armed when, if the logs can be read twice. */
    private static Optional<ArmedUsers> armed(LogFiles logs, HuntSettings settings, PrintWriter err)
            throws InterruptedException, ExecutionException {
        if (!logs.canBeReadAgain()) {
            return Optional.empty();
        }
        DeviceCodeSearch search = DetectJob.deviceCodes(logs, settings);
        try (Progress progress = Progress.of(search, logs.totalBytes(), err)) {
            return Optional.of(search.run());
        }
    }
}

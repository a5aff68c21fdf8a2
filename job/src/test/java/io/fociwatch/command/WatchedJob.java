package io.fociwatch.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** A job that goes through some states, one each time it is asked for its accumulators. */
final class WatchedJob implements JobClient {
    private final List<Map<String, Object>> states;
    private final CompletableFuture<JobExecutionResult> result = new CompletableFuture<>();
    private int asked;
    private int askedForResult;

    WatchedJob(List<Map<String, Object>> states) {
        this.states = states;
    }

    /** How often somebody has begun to wait for its end: on a cluster, a connection each. */
    int askedForResult() {
        return askedForResult;
    }

    /** Ends it in this way. */
    WatchedJob failed(Exception reason) {
        result.completeExceptionally(reason);
        return this;
    }

    @Override
    public CompletableFuture<Map<String, Object>> getAccumulators() {
        Map<String, Object> state = states.get(Math.min(asked, states.size() - 1));
        asked++;
        return CompletableFuture.completedFuture(state);
    }

    @Override
    public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
        askedForResult++;
        return result;
    }

    @Override
    public JobID getJobID() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<JobStatus> getJobStatus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> cancel() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<String> stopWithSavepoint(
            boolean drain, String folder, SavepointFormatType format) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<String> triggerSavepoint(String folder, SavepointFormatType format) {
        throw new UnsupportedOperationException();
    }
}

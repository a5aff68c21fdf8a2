package io.fociwatch.benchmark;

import io.fociwatch.run.DetectJob;
import io.fociwatch.run.ScratchFolder;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.signin.SignIn;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** How Flink runs the hunt. */
enum RunMode {
    /** Bounded, each key's sign-ins sorted. */
    BATCH("batch", 80_000, new Rounds(2, 3)),

    /** Unbounded, state on the heap. */
    STREAMING_ON_HEAP("streaming, hashmap", 80_000, new Rounds(2, 3)),

    /** Unbounded, state in RocksDB. */
    STREAMING_ON_ROCKSDB("streaming, RocksDB", 20_000, new Rounds(1, 3));

    /** The watermark's distance in streaming modes. */
    static final Duration OUT_OF_ORDERNESS = Duration.ofMinutes(2);

    private final String title;
    private final int signIns;
    private final Rounds rounds;

    RunMode(String title, int signIns, Rounds rounds) {
        this.title = title;
        this.signIns = signIns;
        this.rounds = rounds;
    }

    /** How many sign-ins a job must have to take a few seconds. */
    int signIns() {
        return signIns;
    }

    Rounds rounds() {
        return rounds;
    }

    StreamExecutionEnvironment environment(HuntSettings settings) throws IOException {
        StreamExecutionEnvironment environment =
                DetectJob.environment(settings, ScratchFolder.create());
        if (this != BATCH) {
            Configuration streaming = new Configuration();
            streaming.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
            streaming.set(
                    StateBackendOptions.STATE_BACKEND,
                    this == STREAMING_ON_HEAP ? "hashmap" : "rocksdb");
            environment.configure(streaming);
        }
        return environment;
    }

    WatermarkStrategy<SignIn> watermarks() {
        return this == BATCH
                ? WatermarkStrategy.noWatermarks()
                : EventWatermarks.strategy(OUT_OF_ORDERNESS);
    }

    @Override
    public String toString() {
        return title;
    }
}

package io.fociwatch.run;

import io.fociwatch.settings.CheckpointSettings;
import io.fociwatch.settings.LiveSettings;
import java.io.IOException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink inside this process, for a live run without a cluster. */
public final class EmbeddedFlink {
    private EmbeddedFlink() {}

    /**
     * Whether there is no cluster: its client and its entry points load the job's jar themselves.
     */
    public static boolean isNeeded() {
        return EmbeddedFlink.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    /** An environment that goes on from the newest checkpoint, where the settings say so. */
    public static StreamExecutionEnvironment start(LiveSettings settings) throws IOException {
        CheckpointSettings checkpoints = settings.checkpoints();
        Configuration flink = LiveJob.configuration(checkpoints);
        flink.set(CoreOptions.TMP_DIRS, ScratchFolder.create().path().toString());
        if (checkpoints.folder().isPresent()) {
            flink.set(
                    CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                    ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
            if (checkpoints.resume()) {
                NewestCheckpoint.in(checkpoints.folder().get())
                        .ifPresent(path -> flink.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
            }
        }
        return StreamExecutionEnvironment.createLocalEnvironment(
                settings.hunt().parallelism(), flink);
    }
}

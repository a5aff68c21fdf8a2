package io.fociwatch.run;

import io.fociwatch.settings.LiveSettings;
import java.io.IOException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where a job runs that is not bounded: on the cluster that loaded the jar, or in this process. */
public final class HuntEnvironment {
    private HuntEnvironment() {}

    /** An environment for a job that goes on from {@code state}. */
    public static StreamExecutionEnvironment start(LiveSettings settings, RestorePoint state)
            throws IOException {
        if (EmbeddedFlink.isNeeded()) {
            return EmbeddedFlink.start(settings, state);
        }
        Configuration flink = LiveJob.configuration(settings.checkpoints());
        state.write(flink);
        return StreamExecutionEnvironment.getExecutionEnvironment(flink);
    }
}

package io.fociwatch.live;

import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.run.EmbeddedFlink;
import io.fociwatch.run.LiveJob;
import io.fociwatch.settings.LiveSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A live hunt on an embedded Flink, with its metrics in the test's sight. */
record LiveJobRun(JobClient job, HuntMetricsSeen metrics) implements AutoCloseable {

    static LiveJobRun start(LiveSettings settings) throws Exception {
        StreamExecutionEnvironment environment = EmbeddedFlink.start(settings);
        HuntMetricsSeen metrics = HuntMetricsSeen.of(environment);
        LiveJob.build(
                environment, settings, KafkaTopics.ask(settings.kafka(), Duration.ofSeconds(30)));
        return new LiveJobRun(environment.executeAsync("live"), metrics);
    }

    /** Waits until the metrics are as they should be; false if they are not after that time. */
    boolean until(Predicate<HuntMetricsSeen> enough, Duration patience)
            throws InterruptedException {
        Instant latest = Instant.now().plus(patience);
        while (!enough.test(metrics)) {
            if (Instant.now().isAfter(latest)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    @Override
    public void close() throws Exception {
        job.cancel().get();
    }
}

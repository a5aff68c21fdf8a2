package io.fociwatch.live;

import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.run.LiveJob;
import io.fociwatch.settings.LiveSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A live hunt on an embedded Flink, with its metrics in the test's sight. */
record MeteredRun(LiveRun run, HuntMetricsSeen metrics) implements AutoCloseable {

    static MeteredRun start(LiveSettings settings) throws Exception {
        KafkaTopics topics = KafkaTopics.ask(settings.kafka(), Duration.ofSeconds(30));
        AtomicReference<HuntMetricsSeen> metrics = new AtomicReference<>();
        LiveRun run =
                LiveRun.start(
                        settings,
                        (environment, live) -> {
                            metrics.set(HuntMetricsSeen.of(environment));
                            LiveJob.build(environment, live, topics);
                        });
        return new MeteredRun(run, metrics.get());
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
        run.close();
    }
}

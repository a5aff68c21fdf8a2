package io.fociwatch.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.commons.io.FileUtils;

/** A broker and a Flink cluster, which start while the test makes what it gives them. */
final class KafkaAndFlink implements AutoCloseable {
    private final Future<KafkaProcess> broker;
    private final Future<FlinkCluster> cluster;

    private KafkaAndFlink(Future<KafkaProcess> broker, Future<FlinkCluster> cluster) {
        this.broker = broker;
        this.cluster = cluster;
    }

    /**
     * Starts to start both.
     *
     * @param folder of their data
     * @param logs folder of what they say, emptied before
     */
    static KafkaAndFlink start(Path folder, Path logs) throws IOException {
        FileUtils.deleteDirectory(logs.toFile());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            return new KafkaAndFlink(
                    threads.submit(() -> KafkaProcess.start(folder.resolve("kafka"), logs)),
                    threads.submit(() -> FlinkCluster.start(folder.resolve("flink"), logs)));
        } finally {
            threads.shutdown();
        }
    }

    /** The broker, once it answers. */
    KafkaProcess broker() throws Exception {
        return broker.get();
    }

    /** The cluster, once all of its slots are there. */
    FlinkCluster cluster() throws Exception {
        return cluster.get();
    }

    /** Where the logs are, and the last error in each. */
    String report() throws InterruptedException {
        return told(broker, KafkaProcess::report)
                + System.lineSeparator()
                + told(cluster, FlinkCluster::report);
    }

    private static <T> String told(Future<T> processes, Function<T, String> report)
            throws InterruptedException {
        try {
            return report.apply(processes.get());
        } catch (ExecutionException e) {
            return e.getMessage();
        }
    }

    @Override
    public void close() throws Exception {
        end(cluster);
        end(broker);
    }

    private static void end(Future<? extends AutoCloseable> processes) throws Exception {
        try {
            processes.get().close();
        } catch (ExecutionException e) {
            // They have not started, and ended what they had of it.
        }
    }
}

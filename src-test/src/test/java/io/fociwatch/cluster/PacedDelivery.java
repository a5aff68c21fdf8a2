package io.fociwatch.cluster;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.live.Deliveries;
import io.fociwatch.oracle.Delivered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Records on their way to a topic while other things happen, never far ahead of what the hunt has
 * read: so there is always something in flight.
 */
final class PacedDelivery implements AutoCloseable {
    private static final int MOST_AHEAD = 8_000;
    private static final int BETWEEN_LOOKS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Map<String, Object> client;
    private final Random random;
    private final ReadByGroup read;
    private CompletableFuture<List<Delivered>> delivered;
    private volatile int records;
    private volatile long messages;

    PacedDelivery(Map<String, Object> client, Random random) {
        this.client = client;
        this.random = random;
        this.read = new ReadByGroup(client);
    }

    /** Begins to send, in an order as of {@link Deliveries#send}. */
    void begin(String topic, int partitions, List<LogRecord> all, Duration bound, Duration late) {
        delivered =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return new Deliveries(client, random, this::pace)
                                        .send(topic, partitions, all, bound, late, 6);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        thread);
    }

    private void pace(int sent) throws Exception {
        records = sent;
        if (messages % BETWEEN_LOOKS == 0) {
            Await.until(
                    "the hunt reads on behind message " + (messages - MOST_AHEAD),
                    PATIENCE,
                    () -> messages - read.messages() < MOST_AHEAD);
        }
        messages++;
    }

    /** Waits until so many records have been sent. */
    void awaitRecords(int enough) throws Exception {
        Await.until(
                "record " + enough + " is sent",
                PATIENCE,
                () -> records >= enough || (delivered.isDone() && delivered.join() != null));
    }

    /** Waits until all are sent. */
    List<Delivered> await() {
        return delivered.join();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        read.close();
    }
}

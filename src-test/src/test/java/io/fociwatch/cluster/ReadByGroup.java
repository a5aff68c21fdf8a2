package io.fociwatch.cluster;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;

/** How many messages a hunt has read, by its last checkpoint: its group's offsets together. */
final class ReadByGroup implements AutoCloseable {
    private static final String GROUP = "foci-watch";

    private final Admin admin;
    private long last;

    ReadByGroup(Map<String, Object> client) {
        admin = Admin.create(client);
    }

    /** What the broker knows of it; where it is away, what it knew before. */
    long messages() throws Exception {
        try {
            last =
                    admin
                            .listConsumerGroupOffsets(GROUP)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .values()
                            .stream()
                            .filter(Objects::nonNull)
                            .mapToLong(offset -> offset.offset())
                            .sum();
        } catch (ExecutionException e) {
            boolean notYet = e.getCause() instanceof GroupIdNotFoundException;
            if (!notYet && !(e.getCause() instanceof RetriableException)) {
                throw e;
            }
        }
        return last;
    }

    @Override
    public void close() {
        admin.close();
    }
}

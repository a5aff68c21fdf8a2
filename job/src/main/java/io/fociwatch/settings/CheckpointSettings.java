package io.fociwatch.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * How a live run keeps its state.
 *
 * @param interval between checkpoints; with exactly-once delivery also until an alert is seen
 * @param folder where they go, as a URI; empty where Flink's own configuration says it
 * @param resume whether an embedded run goes on from the newest checkpoint in the folder
 * @param restarts how many failures in a row an embedded run outlives
 */
public record CheckpointSettings(
        Duration interval, Optional<String> folder, boolean resume, int restarts) {

    /** The same, taken so often. */
    public CheckpointSettings every(Duration other) {
        return new CheckpointSettings(other, folder, resume, restarts);
    }

    /** The same in another folder, from which a run always goes on. */
    public CheckpointSettings in(String uri) {
        return new CheckpointSettings(interval, Optional.of(uri), true, restarts);
    }
}

package io.fociwatch.settings;

import java.time.Instant;
import java.util.Optional;

/**
 * What a live run needs.
 *
 * @param hunt what to look for
 * @param kafka what to read and write
 * @param checkpoints how state is kept
 * @param archive how history is read and handed over
 * @param since the cut, where another run has taken what is before it
 */
public record LiveSettings(
        HuntSettings hunt,
        KafkaSettings kafka,
        CheckpointSettings checkpoints,
        ArchiveSettings archive,
        Optional<Instant> since) {

    /** The same from a cut on: reading begins with messages that were written shortly before. */
    public LiveSettings since(Instant cut) {
        return new LiveSettings(
                hunt,
                kafka.startingAt(cut.minus(archive.margin())),
                checkpoints,
                archive,
                Optional.of(cut));
    }

    /** The same with its state elsewhere. */
    public LiveSettings with(CheckpointSettings other) {
        return new LiveSettings(hunt, kafka, other, archive, since);
    }
}

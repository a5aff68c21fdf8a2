package io.fociwatch.settings;

/**
 * What a live run needs.
 *
 * @param hunt what to look for
 * @param kafka what to read and write
 * @param checkpoints how state is kept
 */
public record LiveSettings(
        HuntSettings hunt, KafkaSettings kafka, CheckpointSettings checkpoints) {}

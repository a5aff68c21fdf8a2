package io.fociwatch.settings;

import java.time.Duration;

/**
 * How history is read, and handed over to a live run.
 *
 * @param slack how long before the time of its folder an event of a blob may be
 * @param margin how long before the cut the messages were written that a live run reads first
 * @param checkpointInterval between checkpoints while history is read
 */
public record ArchiveSettings(Duration slack, Duration margin, Duration checkpointInterval) {}

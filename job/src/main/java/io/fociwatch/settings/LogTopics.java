package io.fociwatch.settings;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * The topics of one log.
 *
 * @param topics their names; none where the log is not read
 * @param outOfOrderness how far behind a partition's newest event another may come and be in time
 */
public record LogTopics(List<String> topics, Duration outOfOrderness) implements Serializable {}

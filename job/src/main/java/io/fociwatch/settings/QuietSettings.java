package io.fociwatch.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * When and how a quiet partition's watermark follows the wall clock.
 *
 * @param silence how long a partition must have had no event
 * @param guard how far the watermark then stays behind the clock, the out-of-orderness apart: the
 *     time in which an event reaches its topic
 */
public record QuietSettings(Duration silence, Duration guard) implements Serializable {}

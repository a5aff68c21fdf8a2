package io.fociwatch.kafka;

import io.fociwatch.log.LogEvent;
import io.fociwatch.settings.QuietSettings;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;

/**
 * The watermark of one partition: so far behind its newest event, and when it has been quiet for a
 * while, so far behind the wall clock. What the partition then brings may be late, but not lost.
 *
 * <p>Flink's own idleness takes a quiet partition out of the reckoning; with all partitions quiet
 * no alert leaves any more, and one that comes back finds the watermark of its neighbours.
 */
final class QuietWatermarks implements WatermarkGenerator<LogEvent> {
    /** An event further ahead of the clock has a broken one, and would make all others late. */
    private static final long MOST_AHEAD = Duration.ofMinutes(10).toMillis();

    private final long outOfOrderness;
    private final QuietSettings quiet;
    private final RelativeClock activity;
    private final LongSupplier wallClock;

    private long newest = Long.MIN_VALUE;
    private long lastEvent;

    /**
     * The watermark of a partition that has just been assigned.
     *
     * @param activity runs while the partition could be read; it stands in backpressure, which is
     *     no silence
     * @param wallClock ms since the epoch
     */
    QuietWatermarks(
            Duration outOfOrderness,
            QuietSettings quiet,
            RelativeClock activity,
            LongSupplier wallClock) {
        this.outOfOrderness = outOfOrderness.toMillis();
        this.quiet = quiet;
        this.activity = activity;
        this.wallClock = wallClock;
        this.lastEvent = activity.relativeTimeMillis();
    }

    @Override
    public void onEvent(LogEvent event, long timestamp, WatermarkOutput output) {
        lastEvent = activity.relativeTimeMillis();
        if (event.hasTime() && event.time() > newest && !isAhead(event)) {
            newest = event.time();
            output.emitWatermark(new Watermark(newest - outOfOrderness - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (activity.relativeTimeMillis() - lastEvent >= quiet.silence().toMillis()) {
            long followed = wallClock.getAsLong() - outOfOrderness - quiet.guard().toMillis();
            output.emitWatermark(new Watermark(followed));
        }
    }

    private boolean isAhead(LogEvent event) {
        return event.time() > wallClock.getAsLong() + MOST_AHEAD;
    }
}

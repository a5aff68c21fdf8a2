package io.fociwatch.order;

import io.fociwatch.log.LogEvent;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** A watermark behind each event that is newer than all before, so that nothing is left to time. */
final class BoundedDisorder implements WatermarkGenerator<LogEvent> {
    private final long outOfOrderness;
    private long newest = Long.MIN_VALUE;

    BoundedDisorder(long outOfOrderness) {
        this.outOfOrderness = outOfOrderness;
    }

    @Override
    public void onEvent(LogEvent event, long time, WatermarkOutput output) {
        if (time > newest) {
            newest = time;
            output.emitWatermark(new Watermark(time - outOfOrderness - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // Every event has told.
    }
}

package io.fociwatch.kafka;

import io.fociwatch.log.LogEvent;
import io.fociwatch.settings.QuietSettings;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Makes each partition its {@link QuietWatermarks}. */
final class LogWatermarks implements WatermarkGeneratorSupplier<LogEvent> {
    private static final long serialVersionUID = 1L;

    private final Duration outOfOrderness;
    private final QuietSettings quiet;

    private transient boolean sourceHasOne;

    LogWatermarks(Duration outOfOrderness, QuietSettings quiet) {
        this.outOfOrderness = outOfOrderness;
        this.quiet = quiet;
    }

    /**
     * Flink asks first for a generator of the source itself, beside its partitions
     * (ProgressiveTimestampsAndWatermarks.createMainOutput). That one sees no event, and would
     * follow the clock ahead of partitions that are still being read.
     */
    @Override
    public WatermarkGenerator<LogEvent> createWatermarkGenerator(Context context) {
        if (!sourceHasOne) {
            sourceHasOne = true;
            return new NoWatermarks();
        }
        return new QuietWatermarks(
                outOfOrderness, quiet, context.getInputActivityClock(), System::currentTimeMillis);
    }

    private static final class NoWatermarks implements WatermarkGenerator<LogEvent> {
        @Override
        public void onEvent(LogEvent event, long timestamp, WatermarkOutput output) {
            // Its partition has told.
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Its partitions tell.
        }
    }
}

package io.fociwatch.benchmark;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** A watermark behind each sign-in that is later than all before, as a live run has it. */
final class EventWatermarks implements WatermarkGenerator<SignIn> {
    private final long outOfOrderness;
    private long latest = Long.MIN_VALUE;

    private EventWatermarks(long outOfOrderness) {
        this.outOfOrderness = outOfOrderness;
    }

    static WatermarkStrategy<SignIn> strategy(Duration outOfOrderness) {
        long millis = outOfOrderness.toMillis();
        return WatermarkStrategy.forGenerator(context -> new EventWatermarks(millis));
    }

    @Override
    public void onEvent(SignIn signIn, long time, WatermarkOutput output) {
        if (time > latest) {
            latest = time;
            output.emitWatermark(new Watermark(time - outOfOrderness - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
}

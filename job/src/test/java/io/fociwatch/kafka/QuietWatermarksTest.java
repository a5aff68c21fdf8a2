package io.fociwatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.log.LogEvent;
import io.fociwatch.settings.QuietSettings;
import io.fociwatch.signin.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

final class QuietWatermarksTest {
    private static final long START = 1_777_644_000_000L;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    // The partition's clock stands in backpressure; the wall clock does not.
    private long activity;
    private long wallClock = START;
    private final Watermarks out = new Watermarks();
    private final QuietWatermarks watermarks =
            new QuietWatermarks(
                    Duration.ofMinutes(2),
                    new QuietSettings(Duration.ofMinutes(1), Duration.ofMinutes(12)),
                    new Activity(),
                    () -> wallClock);

    @Test
    void theWatermarkIsBehindTheNewestEventByTheOutOfOrderness() {
        // When
        event(START);
        event(START - MINUTE);
        event(START + 1);

        // Then
        assertThat(out.times).containsExactly(START - 2 * MINUTE - 1, START - 2 * MINUTE);
    }

    @Test
    void aPartitionThatIsNotYetQuietHasNoOther() {
        // Given
        event(START);

        // When
        pass(MINUTE - 1);

        // Then
        assertThat(out.times).hasSize(1);
    }

    @Test
    void aQuietOneFollowsTheClockByOutOfOrdernessAndGuard() {
        // Given
        event(START);

        // When
        pass(MINUTE);

        // Then
        assertThat(out.times).last().isEqualTo(wallClock - 14 * MINUTE);
    }

    @Test
    void oneThatNeverHadAnEventFollowsTheClockToo() {
        // When
        pass(MINUTE);

        // Then
        assertThat(out.times).containsExactly(wallClock - 14 * MINUTE);
    }

    @Test
    void backpressureIsNoSilence() {
        // Given
        event(START);

        // When
        wallClock += 60 * MINUTE;
        watermarks.onPeriodicEmit(out);

        // Then
        assertThat(out.times).hasSize(1);
    }

    @Test
    void aRecordWithoutATimeBreaksTheSilenceAndMovesNothing() {
        // Given
        pass(MINUTE - 1);

        // When
        watermarks.onEvent(
                new LogEvent(LogEvent.Kind.SKIPPED, null, null, null, "AuditLogs"), START, out);
        pass(MINUTE - 1);

        // Then
        assertThat(out.times).isEmpty();
    }

    @Test
    void anEventFarAheadOfTheClockMovesNothing() {
        // When
        event(wallClock + 10 * MINUTE + 1);

        // Then
        assertThat(out.times).isEmpty();
        event(wallClock + 10 * MINUTE);
        assertThat(out.times).hasSize(1);
    }

    private void event(long time) {
        GraphCall call =
                new GraphCall(
                        "r", time, new User("t", "u", ""), "", "", "GET", "", 200, "", "", "");
        watermarks.onEvent(new LogEvent(LogEvent.Kind.GRAPH_CALL, null, call, null, ""), time, out);
    }

    private void pass(long time) {
        activity += time;
        wallClock += time;
        watermarks.onPeriodicEmit(out);
    }

    private final class Activity implements RelativeClock {
        @Override
        public long relativeTimeMillis() {
            return activity;
        }

        @Override
        public long relativeTimeNanos() {
            return Duration.ofMillis(activity).toNanos();
        }
    }

    private static final class Watermarks implements WatermarkOutput {
        private final List<Long> times = new ArrayList<>();

        @Override
        public void emitWatermark(Watermark watermark) {
            times.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            throw new AssertionError("a quiet partition is not idle");
        }

        @Override
        public void markActive() {
            throw new AssertionError("a partition is never idle");
        }
    }
}

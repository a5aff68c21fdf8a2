package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.PivotSettings;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.User;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CallArmingOperatorTest {
    private static final GraphSettings GRAPH =
            new GraphSettings(Duration.ofMinutes(30), Duration.ofHours(2), 500);

    private static final PivotSettings PIVOT =
            new PivotSettings(
                    PivotSettings.DEFAULTS.deviceCodeWindow(),
                    PivotSettings.DEFAULTS.burstWindow(),
                    PivotSettings.DEFAULTS.minResources(),
                    Duration.ZERO);

    /** Device-code window, burst window, retention: 20 min + 10 min + 2 h. */
    private static final int REACH = 150;

    private KeyedTwoInputStreamOperatorTestHarness<String, SignIn, GraphCall, GraphCall> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void callsOfAnArmedUserGoThroughAtOnceAndWithTheirOwnTime() throws Exception {
        // When
        deviceCode(Theft.VICTIM, 0);
        call(Theft.VICTIM, "first", 0);
        call(Theft.VICTIM, "last", REACH);
        call(Theft.VICTIM, "too late", REACH + 0.001);
        call(Theft.OTHER, "of another user", 1);

        // Then
        assertThat(passed()).containsExactly("first", "last");
        assertThat(times()).containsExactly(Theft.minute(0), Theft.minute(REACH));
    }

    @Test
    void aCallThatComesBeforeItsDeviceCodeWaitsForIt() throws Exception {
        // Given
        call(Theft.VICTIM, "g", 3);
        call(Theft.VICTIM, "before the code", -0.001);
        assertThat(passed()).isEmpty();

        // When
        deviceCode(Theft.VICTIM, 0);

        // Then
        assertThat(passed()).containsExactly("g");
    }

    @Test
    void aCallWaitsAsLongAsTheSlowerLogIsBehind() throws Exception {
        // Given
        call(Theft.VICTIM, "g", 3);

        // When
        harness.processWatermark2(new Watermark(Theft.minute(500)));
        deviceCode(Theft.VICTIM, 1);

        // Then
        assertThat(passed()).containsExactly("g");
    }

    @Test
    void nothingIsKeptOfUsersWithoutADeviceCode() throws Exception {
        // Given
        for (int i = 0; i < 100; i++) {
            call(new User("tenant", "user-" + i, ""), "g-" + i, i / 100.0);
        }
        assertThat(harness.numKeyedStateEntries()).isPositive();

        // When
        watermark(6);

        // Then
        assertThat(passed()).isEmpty();
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void nothingIsKeptWhenTheReachHasPassed() throws Exception {
        // Given
        deviceCode(Theft.VICTIM, 0);
        deviceCode(Theft.VICTIM, 5);
        call(Theft.VICTIM, "g", 3);
        call(Theft.VICTIM, "beyond", 160);

        // When
        harness.processWatermark2(new Watermark(Theft.minute(REACH + 15)));
        harness.processWatermark1(new Watermark(Theft.minute(REACH + 15)));

        // Then
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    /** As where a hunt catches up, and reads the sign-ins faster. */
    @Test
    void aDeviceCodeStaysUntilTheGraphLogHasPassedItsReach() throws Exception {
        // Given
        deviceCode(Theft.VICTIM, 0);
        harness.processWatermark2(new Watermark(Theft.minute(1)));
        harness.processWatermark1(new Watermark(Theft.minute(10 * REACH)));

        // When
        call(Theft.VICTIM, "read hours behind", 3);
        harness.processWatermark2(new Watermark(Theft.minute(100)));
        harness.processWatermark1(new Watermark(Theft.minute(10 * REACH + 10)));
        call(Theft.VICTIM, "just", 101);
        harness.processWatermark2(new Watermark(Theft.minute(REACH)));
        harness.processWatermark1(new Watermark(Theft.minute(10 * REACH + 20)));

        // Then
        assertThat(passed()).containsExactly("read hours behind", "just");
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void aGraphLogThatStandsStillIsWaitedForTwoHours() throws Exception {
        // Given
        deviceCode(Theft.VICTIM, 0);
        harness.processWatermark1(new Watermark(Theft.minute(10 * REACH)));
        assertThat(harness.numKeyedStateEntries()).isPositive();

        // When
        harness.setProcessingTime(Duration.ofHours(2).toMillis());
        harness.processWatermark1(new Watermark(Theft.minute(10 * REACH + 10)));

        // Then
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void armingAndWaitingSurviveARestore() throws Exception {
        // Given
        deviceCode(Theft.VICTIM, 0);
        call(Theft.OTHER, "waits", 3);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();

        // When
        harness = harness();
        harness.initializeState(snapshot);
        harness.open();
        call(Theft.VICTIM, "armed", 2);
        deviceCode(Theft.OTHER, 1);

        // Then
        assertThat(passed()).containsExactly("armed", "waits");
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, SignIn, GraphCall, GraphCall>
            harness() throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new CallArmingOperator(PIVOT, GRAPH, LogPace.APART),
                signIn -> signIn.user().key(),
                call -> call.user().key(),
                Types.STRING);
    }

    private void deviceCode(User user, double minute) throws Exception {
        harness.processElement1(
                new StreamRecord<>(Theft.deviceCode(user, minute), Theft.minute(minute)));
    }

    private void call(User user, String id, double minute) throws Exception {
        GraphCall call = Theft.call(user, id, minute, "token", "");
        harness.processElement2(new StreamRecord<>(call, call.time()));
    }

    private void watermark(double minute) throws Exception {
        harness.processWatermark1(new Watermark(Theft.minute(minute)));
        harness.processWatermark2(new Watermark(Theft.minute(minute)));
    }

    private List<String> passed() {
        return harness.extractOutputStreamRecords().stream()
                .map(record -> record.getValue().requestId())
                .toList();
    }

    private List<Long> times() {
        return harness.extractOutputStreamRecords().stream()
                .map(StreamRecord::getTimestamp)
                .toList();
    }
}

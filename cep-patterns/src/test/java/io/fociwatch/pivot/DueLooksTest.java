package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DueLooksTest {
    private KeyedOneInputStreamOperatorTestHarness<String, Look, Look> looks;

    @BeforeEach
    void open() throws Exception {
        looks =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new Looking()), Look::user, Types.STRING);
        looks.open();
    }

    @AfterEach
    void close() throws Exception {
        looks.close();
    }

    @Test
    void aLookIsDueAtItsTimeAndNotAMillisecondBefore() throws Exception {
        // Given
        add("alice", 100);

        // When
        looks.processWatermark(99);
        var before = looks.extractOutputValues();
        looks.processWatermark(100);

        // Then
        assertThat(before).isEmpty();
        assertThat(looks.extractOutputValues()).containsExactly(new Look("alice", 100));
    }

    @Test
    void ofSeveralThatAreDueTheEarliestIsGivenOnce() throws Exception {
        // Given
        add("alice", 200);
        add("alice", 100);
        add("alice", 300);

        // When
        looks.processWatermark(300);

        // Then
        assertThat(looks.extractOutputValues()).containsExactly(new Look("alice", 100));
    }

    @Test
    void oneThatIsNotReachedStaysDue() throws Exception {
        // Given
        add("alice", 100);
        add("alice", 201);

        // When
        looks.processWatermark(200);
        looks.processWatermark(201);

        // Then
        assertThat(looks.extractOutputValues())
                .containsExactly(new Look("alice", 100), new Look("alice", 201));
    }

    @Test
    void oneUsersLooksAreNotAnothers() throws Exception {
        // Given
        add("alice", 100);
        add("bob", 200);

        // When
        looks.processWatermark(150);

        // Then
        assertThat(looks.extractOutputValues()).containsExactly(new Look("alice", 100));
    }

    @Test
    void nothingIsLeftWhenAllWereTaken() throws Exception {
        // Given
        add("alice", 100);
        add("alice", 200);

        // When
        looks.processWatermark(200);

        // Then
        assertThat(looks.numKeyedStateEntries()).isZero();
        assertThat(looks.numEventTimeTimers()).isZero();
    }

    private void add(String user, long time) throws Exception {
        looks.processElement(new StreamRecord<>(new Look(user, time)));
    }

    private record Look(String user, long time) {}

    /** Makes each look due that it is given, and tells what it takes when it wakes. */
    private static final class Looking extends KeyedProcessFunction<String, Look, Look> {
        private static final long serialVersionUID = 1L;

        private transient DueLooks due;

        @Override
        public void open(OpenContext context) {
            due = new DueLooks(getRuntimeContext());
        }

        @Override
        public void processElement(Look look, Context context, Collector<Look> out)
                throws Exception {
            due.add(look.time(), context.timerService());
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Look> out)
                throws Exception {
            due.take(context.timerService().currentWatermark())
                    .ifPresent(time -> out.collect(new Look(context.getCurrentKey(), time)));
        }
    }
}

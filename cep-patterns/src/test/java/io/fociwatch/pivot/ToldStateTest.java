package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.ToldStory.KNOWN;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ToldStateTest {
    private static final long WINDOW = Duration.ofMinutes(10).toMillis();

    private final Telling telling = new Telling();
    private final KeyedProcessOperator<String, String, String> operator =
            new KeyedProcessOperator<>(telling);
    private KeyedOneInputStreamOperatorTestHarness<String, String, String> harness;

    @BeforeEach
    void open() throws Exception {
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(operator, user -> user, Types.STRING);
        harness.open();
        operator.setCurrentKey("alice");
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void ofAClientThatWasNotToldOfThereIsNothing() throws Exception {
        // Given
        telling.told.put("cli", told(BurstRevision.first(burst(1), OPENED)));

        // Then
        assertThat(telling.told.of("office")).isEqualTo(ToldBursts.NONE);
        assertThat(telling.told.of("cli").revisions()).hasSize(1);
    }

    @Test
    void whatWasToldOfOneUserIsNotToldOfAnother() throws Exception {
        // Given
        telling.told.put("cli", told(BurstRevision.first(burst(1), OPENED)));

        // When
        operator.setCurrentKey("bob");

        // Then
        assertThat(telling.told.of("cli")).isEqualTo(ToldBursts.NONE);
        assertThat(telling.told.settledAt(minute(60), KNOWN)).isEmpty();
    }

    @Test
    void everyClientToldOfHasATimeFromWhichItsBurstsCanChange() throws Exception {
        // Given
        telling.told.put("cli", told(BurstRevision.first(burst(1), COMPLETED)));
        telling.told.put("office", told(BurstRevision.first(burst(1), OPENED)));

        // When
        Map<String, Long> settled = telling.told.settledAt(minute(11), KNOWN);

        // Then
        assertThat(settled).isEqualTo(Map.of("cli", minute(11), "office", Long.MIN_VALUE));
    }

    @Test
    void aClientIsForgottenWithItsLastBurst() throws Exception {
        // Given
        telling.told.put("cli", told(BurstRevision.first(burst(1), COMPLETED)));
        telling.told.put(
                "office",
                told(
                        BurstRevision.first(burst(1), COMPLETED),
                        BurstRevision.first(burst(12), COMPLETED)));

        // When
        telling.told.forgetUntil(minute(11) + 1);

        // Then
        assertThat(telling.told.settledAt(minute(60), KNOWN))
                .isEqualTo(Map.of("office", minute(22)));
        assertThat(telling.told.of("office").revisions()).hasSize(1);
    }

    @Test
    void aBurstThatEndsAtTheTimeIsKept() throws Exception {
        // Given
        telling.told.put("cli", told(BurstRevision.first(burst(1), COMPLETED)));

        // When
        telling.told.forgetUntil(minute(11));

        // Then
        assertThat(telling.told.of("cli").revisions()).hasSize(1);
    }

    @Test
    void nothingIsLeftOfAUserWhenAllIsForgotten() throws Exception {
        // Given
        telling.told.put("cli", told(BurstRevision.first(burst(1), COMPLETED)));
        telling.told.put("office", told(BurstRevision.first(burst(2), COMPLETED)));

        // When
        telling.told.forgetUntil(minute(13));

        // Then
        assertThat(harness.numKeyedStateEntries()).isZero();
    }

    private static ToldBursts told(BurstRevision... revisions) {
        return new ToldBursts(List.of(revisions));
    }

    private static Burst burst(long minute) {
        return new Burst(story(deviceCode()), story(redemption().atMinute(minute)));
    }

    /** Has the state, and does nothing. */
    private static final class Telling extends KeyedProcessFunction<String, String, String> {
        private static final long serialVersionUID = 1L;

        private transient ToldState told;

        @Override
        public void open(OpenContext context) {
            told = new ToldState(getRuntimeContext(), WINDOW);
        }

        @Override
        public void processElement(String user, Context context, Collector<String> out) {
            throw new AssertionError("the test talks to the state itself");
        }
    }
}

package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.ArmedSpans.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ArmedSpansTest {

    @Test
    void bothEndsOfASpanAreArmed() {
        // Given
        ArmedSpans spans = ArmedSpans.NONE;

        // When
        ArmedSpans armed = spans.plus(100, 200);

        // Then
        assertThat(armed.covers(99)).isFalse();
        assertThat(armed.covers(100)).isTrue();
        assertThat(armed.covers(200)).isTrue();
        assertThat(armed.covers(201)).isFalse();
    }

    @Test
    void spansThatShareAMillisecondAreOne() {
        assertThat(ArmedSpans.NONE.plus(100, 200).plus(200, 300).spans())
                .containsExactly(new Span(100, 300));
    }

    @Test
    void spansThatShareNoneStayTwoInOrder() {
        assertThat(ArmedSpans.NONE.plus(202, 300).plus(100, 200).spans())
                .containsExactly(new Span(100, 200), new Span(202, 300));
    }

    @Test
    void aSpanBetweenTwoMakesThemOne() {
        assertThat(ArmedSpans.NONE.plus(100, 200).plus(300, 400).plus(150, 350).spans())
                .containsExactly(new Span(100, 400));
    }

    @Test
    void aSpanInsideAnotherAddsNothing() {
        assertThat(ArmedSpans.NONE.plus(100, 400).plus(200, 300).spans())
                .containsExactly(new Span(100, 400));
    }

    @Test
    void aThousandDeviceCodesInHalfAnHourAreOneSpan() {
        // Given
        ArmedSpans spans = ArmedSpans.NONE;

        // When
        for (int i = 0; i < 1_000; i++) {
            spans = spans.plus(i * 1_800L, i * 1_800L + 1_800_000);
        }

        // Then
        assertThat(spans.spans()).containsExactly(new Span(0, 999 * 1_800L + 1_800_000));
    }

    @Test
    void aSpanIsForgottenInItsLastMillisecondAndNotBefore() {
        // Given
        ArmedSpans spans = ArmedSpans.NONE.plus(100, 200).plus(300, 400);

        // When
        ArmedSpans before = spans.after(199);
        ArmedSpans after = spans.after(200);

        // Then
        assertThat(before).isEqualTo(spans);
        assertThat(after.spans()).containsExactly(new Span(300, 400));
    }

    @Test
    void nothingIsLeftWhenTheLastSpanHasEnded() {
        assertThat(ArmedSpans.NONE.plus(100, 200).after(200).isEmpty()).isTrue();
        assertThat(ArmedSpans.NONE.isEmpty()).isTrue();
        assertThat(ArmedSpans.NONE.plus(100, 200).isEmpty()).isFalse();
    }

    @Property(seed = "2045", tries = 500)
    void aTimeIsArmedIfAnyDeviceCodeReachesIt(
            @ForAll @Size(max = 12) List<@IntRange(max = 200) Integer> deviceCodes) {
        // Given
        int reach = 10;
        ArmedSpans spans = ArmedSpans.NONE;

        // When
        for (int time : deviceCodes) {
            spans = spans.plus(time, time + reach);
        }

        // Then
        for (int time = -1; time <= 212; time++) {
            int now = time;
            assertThat(spans.covers(time))
                    .as("armed at %d", time)
                    .isEqualTo(
                            deviceCodes.stream()
                                    .anyMatch(code -> code <= now && now <= code + reach));
        }
        assertThat(spans.spans()).isSortedAccordingTo((a, b) -> Long.compare(a.from(), b.from()));
    }
}

package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.EarlyArming;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a backfill says of itself. */
final class BackfillOutcomeTest {
    @Test
    void oneThatHasReadEverythingIsComplete() {
        assertThat(backfill(Map.of(EarlyArming.UNFORESEEN, 0L), List.of()).isIncomplete())
                .isFalse();
        assertThat(backfill(Map.of(), List.of()).isIncomplete()).isFalse();
    }

    @Test
    void oneWhoseSearchHasMissedADeviceCodeIsNot() {
        assertThat(backfill(Map.of(EarlyArming.UNFORESEEN, 1L), List.of()).isIncomplete()).isTrue();
    }

    @Test
    void oneThatCouldNotReadAFileIsNot() {
        assertThat(backfill(Map.of(), List.of("a.json: cannot be read on")).isIncomplete())
                .isTrue();
    }

    private static Backfill backfill(Map<String, Long> counts, List<String> unreadable) {
        return new Backfill("file:/savepoint-1", List.of(), counts, unreadable, List.of());
    }
}

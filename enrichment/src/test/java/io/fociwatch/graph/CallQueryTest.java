package io.fociwatch.graph;

import static io.fociwatch.graph.Lookups.AFTER_WINDOW;
import static io.fociwatch.graph.Lookups.ASKING;
import static io.fociwatch.graph.Lookups.BURST;
import static io.fociwatch.graph.Lookups.open;
import static io.fociwatch.graph.Lookups.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.Burst;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What a store is asked about a burst. */
final class CallQueryTest {
    @Test
    void oneQuestionHasAllIdsOfTheBurstInEverySpelling() throws Exception {
        // Given
        ListedStore store = new ListedStore(stored(AFTER_WINDOW, false));

        // When
        open(store).asyncInvoke(ASKING, new LookupResult());

        // Then
        assertThat(store.asked())
                .singleElement()
                .satisfies(
                        query -> {
                            assertThat(query.tokenIds()).contains("token-0", "token-1", "token-2");
                            assertThat(query.sessionIds()).containsExactly("session-1");
                            assertThat(query.from()).isEqualTo(BURST.deviceCode().time());
                            assertThat(query.partial()).isFalse();
                        });
        assertThat(TokenId.spellings("5d21a042-dde0-4fd5-b4d0-a8ed88ae6900"))
                .extracting(TokenId::normalize)
                .containsOnly("5d21a042-dde0-4fd5-b4d0-a8ed88ae6900");
    }

    @Test
    void aBurstOfThousandsAsksForABoundedNumberOfIdsAndSaysSo() {
        // Given
        var signIns = new ArrayList<>(BURST.signIns());
        for (int i = 0; i < 5000; i++) {
            signIns.add(StolenToken.signIn(BURST.firstSeen() + 200_000 + i, "t-" + i));
        }

        // When
        CallQuery query = CallQuery.of(new Burst(BURST.deviceCodes(), signIns), 1L, 500);

        // Then
        assertThat(query.tokenIds()).hasSize(CallQuery.MOST_TOKEN_IDS);
        assertThat(query.partial()).isTrue();
    }
}

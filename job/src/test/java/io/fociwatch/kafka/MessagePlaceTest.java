package io.fociwatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MessagePlaceTest {
    @Test
    void anOriginBeginsWithThePlaceOfItsMessage() {
        // Given
        MessagePlace place = new MessagePlace("insights-logs.sign_ins", 3, 1_234_567_890_123L);

        // When
        String origin = place + ":1#2";

        // Then
        assertThat(origin).isEqualTo("insights-logs.sign_ins/3@1234567890123:1#2");
        assertThat(MessagePlace.in(origin)).contains(place);
    }

    @Test
    void theOriginOfAFileHasNone() {
        assertThat(MessagePlace.in("/logs/a.json:12#2")).isEmpty();
    }
}

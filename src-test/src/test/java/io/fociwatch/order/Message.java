package io.fociwatch.order;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import java.util.List;

/**
 * One record as a message.
 *
 * @param place where it was read
 * @param text as an event hub has it
 */
public record Message(String place, String text) {

    static Message of(LogRecord record, int offset) {
        return new Message("sign-ins/0@" + offset, LogShape.EVENT_HUB.write(List.of(record)));
    }
}

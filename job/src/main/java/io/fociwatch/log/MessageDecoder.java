package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.log.LogEvent.Kind;
import io.fociwatch.signin.SignIn;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Decodes one message of a live log at a time. Not thread-safe. */
public final class MessageDecoder {
    private static final String ELSEWHERE = "ReadElsewhere";

    private final Reading reading;
    private final LongSupplier wallClock;
    private final RecordDecoder decoder = new RecordDecoder();

    /**
     * Takes what {@code reading} says; the rest comes out as skipped.
     *
     * @param wallClock ms since the epoch; read once for each message
     */
    public MessageDecoder(Reading reading, LongSupplier wallClock) {
        this.reading = reading;
        this.wallClock = wallClock;
    }

    /**
     * Decodes the records of a message; never throws for what is in it.
     *
     * @param place where it was read, in front of each record's place in it
     */
    public void decode(String place, byte[] message, Consumer<LogEvent> out) {
        RecordBatch.Builder records = new RecordBatch.Builder();
        new RecordFramer().frame(message, 0, message.length, true, records);
        if (records.isEmpty()) {
            out.accept(rejection(place, message));
            return;
        }
        decoder.decode(
                records.build(place, message, message.length, ""),
                new Events(wallClock.getAsLong(), out));
    }

    private static LogEvent rejection(String place, byte[] message) {
        return new LogEvent(
                Kind.REJECTED,
                null,
                null,
                Rejection.of(
                        place + ":1",
                        RejectionReason.MALFORMED_JSON,
                        "no record in the message",
                        message,
                        0,
                        message.length),
                "");
    }

    private final class Events implements DecodedRecords {
        private final long arrival;
        private final Consumer<LogEvent> out;

        Events(long arrival, Consumer<LogEvent> out) {
            this.arrival = arrival;
            this.out = out;
        }

        @Override
        public void signIn(SignIn signIn) {
            accept(new LogEvent(Kind.SIGN_IN, signIn.arrivedAt(arrival), null, null, ""));
        }

        @Override
        public void graphCall(GraphCall call) {
            accept(new LogEvent(Kind.GRAPH_CALL, null, call, null, ""));
        }

        @Override
        public void appOnlyGraphCall() {
            accept(new LogEvent(Kind.APP_ONLY_CALL, null, null, null, ""));
        }

        @Override
        public void skipped(String category) {
            accept(new LogEvent(Kind.SKIPPED, null, null, null, category));
        }

        @Override
        public void rejected(Rejection rejection) {
            accept(new LogEvent(Kind.REJECTED, null, null, rejection, ""));
        }

        private void accept(LogEvent event) {
            out.accept(
                    reading.reads(event.kind())
                            ? event
                            : new LogEvent(Kind.SKIPPED, null, null, null, ELSEWHERE));
        }
    }
}

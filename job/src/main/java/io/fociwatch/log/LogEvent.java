package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.SignIn;

/**
 * What one record of a live log turned out to be. Of the parts that the kind does not name there
 * are none (null): Flink has no serializer for sealed types but Kryo.
 *
 * @param kind which of the parts there is
 * @param signIn a sign-in, of any result
 * @param graphCall a Graph call made for a user
 * @param rejection a record that cannot be used
 * @param category the category of a record that the hunt does not read
 */
public record LogEvent(
        Kind kind, SignIn signIn, GraphCall graphCall, Rejection rejection, String category) {

    /** What a record can be. */
    public enum Kind {
        /** A sign-in. */
        SIGN_IN,
        /** A Graph call made for a user. */
        GRAPH_CALL,
        /** A Graph call that an application made for itself. */
        APP_ONLY_CALL,
        /** Of a category that is not read here. */
        SKIPPED,
        /** Not to be used. */
        REJECTED
    }

    /** Whether it has an event time. */
    public boolean hasTime() {
        return kind == Kind.SIGN_IN || kind == Kind.GRAPH_CALL;
    }

    /** Its event time, ms; to be asked only of one that has it. */
    public long time() {
        return kind == Kind.SIGN_IN ? signIn.time() : graphCall.time();
    }

    /** Its event time, or that of what it came in, ms. */
    public long timeOr(long written) {
        return hasTime() ? time() : written;
    }

    /** Tells it to {@code records}. */
    void tell(DecodedRecords records) {
        switch (kind) {
            case SIGN_IN -> records.signIn(signIn);
            case GRAPH_CALL -> records.graphCall(graphCall);
            case APP_ONLY_CALL -> records.appOnlyGraphCall();
            case SKIPPED -> records.skipped(category);
            case REJECTED -> records.rejected(rejection);
        }
    }
}

package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.SignIn;

/** Is given what each record turns out to be. */
public interface DecodedRecords {

    /**
     * Tells of a sign-in once, and asks whether it is to be read whole and told as {@link #signIn}.
     * Who says no has done with the record.
     *
     * @param outline when, who, what for and with what result; the rest is empty
     */
    default boolean needs(SignIn outline) {
        return true;
    }

    /**
     * Tells of a Graph call once, and asks whether it is to be read whole and told as {@link
     * #graphCall}. Who says no has done with the record.
     *
     * @param outline when, for whom and with what status; the rest is empty
     */
    default boolean needs(GraphCall outline) {
        return true;
    }

    /** A sign-in, of any result. */
    void signIn(SignIn signIn);

    /** A Graph call made for a user. */
    void graphCall(GraphCall call);

    /** A Graph call that an application made for itself. */
    void appOnlyGraphCall();

    /** A record of a log that the hunt does not read. */
    void skipped(String category);

    /** A record that cannot be used. */
    void rejected(Rejection rejection);

    /** The logs have been read to their end, if they have one. */
    default void end() {}
}

package io.fociwatch.command;

/** A command could not do what it was asked, and its message says all that a person needs. */
final class FailureException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A failure to be told.
     *
     * @param message lines for people, with the mend
     */
    FailureException(String message, Throwable cause) {
        super(message, cause);
    }
}

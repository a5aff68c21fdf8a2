package io.fociwatch.asn;

/** A table that cannot be used; the message says which, why, and what would help. */
public final class AsnTableException extends Exception {
    private static final long serialVersionUID = 1L;

    AsnTableException(String message) {
        super(message);
    }

    /** A fault with its cause. */
    public AsnTableException(String message, Throwable cause) {
        super(message, cause);
    }
}

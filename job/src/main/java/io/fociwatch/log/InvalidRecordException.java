package io.fociwatch.log;

/** A record is not what its log writes; never leaves the decoder. */
final class InvalidRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    InvalidRecordException(RejectionReason reason, String detail) {
        // No stack trace: a log full of bad records must not cost more than one of good ones.
        super(detail, null, false, false);
        this.reason = reason;
    }

    RejectionReason reason() {
        return reason;
    }
}

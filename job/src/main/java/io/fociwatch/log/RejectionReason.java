package io.fociwatch.log;

/** Why a record, or the rest of a file, could not be used. */
public enum RejectionReason {
    /** It is not JSON, or breaks off. */
    MALFORMED_JSON,

    /** It is longer than any record the logs write. */
    TOO_LONG,

    /** Neither a category nor a table says which log it is of. */
    NO_CATEGORY,

    /** A field that the hunt needs is absent. */
    MISSING_FIELD,

    /** A field holds something of another kind, such as a number where text belongs. */
    WRONG_TYPE,

    /** A time cannot be understood. */
    BAD_TIME,

    /** The file cannot be opened, cannot be read to its end, or is no log. */
    UNREADABLE_FILE
}

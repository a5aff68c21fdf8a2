package io.fociwatch.log;

/** The names of what is counted while logs are read. */
public final class LogCounts {
    /** Every record read; the sum of all that follow, bytes apart. */
    public static final String RECORDS = "records";

    /** Records of the interactive sign-in log that could be used. */
    public static final String INTERACTIVE = "signins-interactive";

    /** Records of the non-interactive sign-in log that could be used. */
    public static final String NON_INTERACTIVE = "signins-non-interactive";

    /** Graph calls made for a user. */
    public static final String GRAPH_CALLS = "graph-calls";

    /** Graph calls that an application made for itself; the hunt does not read them. */
    public static final String APP_ONLY_CALLS = "graph-calls-app-only";

    /** Events on the side of a cut that another run takes, see {@link EventSpan}. */
    public static final String BEYOND_CUT = "beyond-cut";

    /** Bytes of the sources, as they lie on disk. */
    public static final String BYTES_READ = "bytes-read";

    /** Records of logs that the hunt does not read; the category follows. */
    public static final String SKIPPED = "skipped-";

    /** Records that could not be used; the {@link RejectionReason} follows. */
    public static final String REJECTED = "rejected-";

    /** Files that could not be read, or not to the end; each is one of the records rejected. */
    public static final String UNREADABLE_FILES = REJECTED + RejectionReason.UNREADABLE_FILE.name();

    static final String OTHER = "other";

    private LogCounts() {}
}

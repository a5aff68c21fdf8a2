package io.fociwatch.log;

/** Where records are in a log as people count: the line, and the number of a record on it. */
final class RecordPlace {
    private long line = 1;
    private int ordinal;

    /** The line, from 1. */
    long line() {
        return line;
    }

    /** The number of the record among those that begin on the line, from 1; 0 before the first. */
    int ordinal() {
        return ordinal;
    }

    /** A record begins. */
    void nextRecord() {
        ordinal++;
    }

    /** A line ends. */
    void nextLine() {
        line++;
        ordinal = 0;
    }

    /** Passes over the lines that end in {@code bytes[from, to)}. */
    void passLines(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                nextLine();
            }
        }
    }

    /** Becomes the same as another place. */
    void set(RecordPlace other) {
        set(other.line, other.ordinal);
    }

    /** Becomes that place. */
    void set(long line, int ordinal) {
        this.line = line;
        this.ordinal = ordinal;
    }
}

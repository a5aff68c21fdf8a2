package io.fociwatch.log;

/**
 * A record that could not be used.
 *
 * @param origin where it was read
 * @param detail what is wrong with it, for people; quotes nothing of the record
 * @param bytes the record as it was read, cut off after {@value #MOST_BYTES} bytes
 * @param length its full length in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // travels by reference and is never compared
public record Rejection(
        String origin, RejectionReason reason, String detail, byte[] bytes, long length) {

    /** How much of a rejected record is kept; the longest sound record is a fraction of it. */
    public static final int MOST_BYTES = 1 << 20;

    /** A rejection of {@code bytes[start, end)}. */
    static Rejection of(
            String origin,
            RejectionReason reason,
            String detail,
            byte[] bytes,
            int start,
            int end) {
        int kept = Math.min(end - start, MOST_BYTES);
        byte[] copy = new byte[kept];
        System.arraycopy(bytes, start, copy, 0, kept);
        return new Rejection(origin, reason, detail, copy, end - start);
    }
}

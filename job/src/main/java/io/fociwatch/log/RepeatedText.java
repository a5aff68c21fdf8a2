package io.fociwatch.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The text of a field that is nearly always the one of the record before, such as the tenant: it is
 * made once, and compared after that.
 */
final class RepeatedText {
    private byte[] bytes = new byte[0];
    private String text = "";
    private String lower = "";

    /** The text that is the ASCII in {@code bytes[from, to)}. */
    String of(byte[] bytes, int from, int to) {
        update(bytes, from, to);
        return text;
    }

    /** The same in lower case. */
    String lowerOf(byte[] bytes, int from, int to) {
        update(bytes, from, to);
        return lower;
    }

    private void update(byte[] bytes, int from, int to) {
        if (!Arrays.equals(bytes, from, to, this.bytes, 0, this.bytes.length)) {
            this.bytes = Arrays.copyOfRange(bytes, from, to);
            text = new String(this.bytes, StandardCharsets.ISO_8859_1);
            lower = text.toLowerCase(Locale.ROOT);
        }
    }
}

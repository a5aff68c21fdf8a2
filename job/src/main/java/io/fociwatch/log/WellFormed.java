package io.fociwatch.log;

/**
 * JSON can spell half a surrogate pair, as in {@code "\ud83d"}, and so can whoever chooses a user
 * agent; UTF-8 cannot, and a writer of it would fail.
 */
final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** The text with each half of a surrogate pair replaced by U+FFFD. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceHalves(text);
            }
        }
        return text;
    }

    private static String replaceHalves(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(
                        c ->
                                c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                        ? REPLACEMENT
                                        : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}

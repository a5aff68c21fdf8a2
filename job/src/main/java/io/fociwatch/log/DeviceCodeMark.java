package io.fociwatch.log;

import io.fociwatch.signin.SignIn;
import java.nio.charset.StandardCharsets;

/**
 * Finds bytes that may tell of a device code: the word itself, or an escape that may stand for a
 * letter of it. No record without one does, in whatever form of JSON in well-formed UTF-8.
 */
final class DeviceCodeMark {
    /** Of a mark that goes on behind the bytes that are looked at, no more than this is in them. */
    static final int MOST_CUT_OFF = SignIn.DEVICE_CODE.length();

    private static final byte[] WORD = SignIn.DEVICE_CODE.getBytes(StandardCharsets.US_ASCII);

    /** The word is looked for by two bytes in it that seldom stand together. */
    private static final int PAIR = SignIn.DEVICE_CODE.indexOf("eC");

    private static final String ESCAPED_ASCII = "\\u00";

    private DeviceCodeMark() {}

    /** Whether there is one in {@code bytes[from, to)}. */
    static boolean isIn(byte[] bytes, int from, int to) {
        int at = from;
        while (to - at > Long.BYTES) {
            long word = EightBytes.at(bytes, at);
            long next = EightBytes.at(bytes, at + 1);
            long pairs =
                    EightBytes.pairs(word, next, WORD[PAIR], WORD[PAIR + 1])
                            | EightBytes.pairs(word, next, (byte) '\\', (byte) 'u');
            if (pairs == 0) {
                at += Long.BYTES;
                continue;
            }
            int pair = at + EightBytes.first(pairs);
            if (isMark(bytes, pair, from, to)) {
                return true;
            }
            at = pair + 1;
        }
        for (; at < to; at++) {
            if (isMark(bytes, at, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(byte[] bytes, int pair, int from, int to) {
        return bytes[pair] == '\\'
                ? isEscape(bytes, pair, to)
                : isWord(bytes, pair - PAIR, from, to);
    }

    private static boolean isWord(byte[] bytes, int start, int from, int to) {
        if (start < from || to - start < WORD.length) {
            return false;
        }
        for (int i = 0; i < WORD.length; i++) {
            if (bytes[start + i] != WORD[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Of an ASCII letter, a digit or a backslash: JSON in a text of JSON may escape these in turn.
     * Not of the quotes, brackets and accented letters that many writers escape.
     */
    private static boolean isEscape(byte[] bytes, int start, int to) {
        if (to - start < ESCAPED_ASCII.length() + 2) {
            return false;
        }
        for (int i = 0; i < ESCAPED_ASCII.length(); i++) {
            if (bytes[start + i] != ESCAPED_ASCII.charAt(i)) {
                return false;
            }
        }
        int high = Character.digit(bytes[start + 4], 16);
        int low = Character.digit(bytes[start + 5], 16);
        char escaped = (char) (high << 4 | low);
        return high >= 0
                && high < 8
                && low >= 0
                && (Character.isLetterOrDigit(escaped) || escaped == '\\');
    }
}

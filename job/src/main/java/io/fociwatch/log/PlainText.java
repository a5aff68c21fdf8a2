package io.fociwatch.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Passes over what stands between quotes and is plain: ASCII, with or without escapes. The part of
 * {@link PlainJson} in which most bytes are passed.
 */
final class PlainText {
    private static final JsonFactory JSON = new JsonFactory();

    private static final int SHORT_ESCAPE = "\\n".length();
    private static final int LONG_ESCAPE = "\\u0026".length();

    private PlainText() {}

    /**
     * The quote that ends the name or text which begins at {@code from}, and has no escapes; {@link
     * PlainJson#NOT_PLAIN} where it has one.
     */
    static int end(byte[] bytes, int from, int to) {
        int end = pass(bytes, from, to);
        return end < to && bytes[end] == '"' ? end : PlainJson.NOT_PLAIN;
    }

    /** Behind the quote that ends the text which begins at {@code from}; it may have escapes. */
    static int behind(byte[] bytes, int from, int to) {
        int at = pass(bytes, from, to);
        while (at < to && bytes[at] == '\\') {
            int escape = escapeEnd(bytes, at, to);
            if (escape < 0) {
                return escape;
            }
            at = pass(bytes, escape, to);
        }
        return at < to && bytes[at] == '"' ? at + 1 : PlainJson.NOT_PLAIN;
    }

    /** What is said by {@code bytes[from, to)}, plain text between its quotes. */
    static String said(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return text.indexOf('\\') < 0 ? text : unescaped(text);
    }

    /** Only an escape can spell half a surrogate pair. */
    private static String unescaped(String text) {
        try (JsonParser parser = JSON.createParser('"' + text + '"')) {
            parser.nextToken();
            return WellFormed.text(parser.getText());
        } catch (IOException e) {
            throw new UncheckedIOException("has been passed as sound", e);
        }
    }

    /** Whether there is a capital letter in {@code bytes[from, to)}, which is ASCII. */
    static boolean hasCapitals(byte[] bytes, int from, int to) {
        long capitals = 0;
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            capitals |= EightBytes.capitals(EightBytes.at(bytes, at));
        }
        return (capitals | EightBytes.capitals(EightBytes.upTo(bytes, at, to))) != 0;
    }

    /** The first byte that is no plain text; {@code to} if all are. */
    private static int pass(byte[] bytes, int from, int to) {
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            long notPlain = EightBytes.notPlain(EightBytes.at(bytes, at));
            if (notPlain != 0) {
                return at + EightBytes.first(notPlain);
            }
        }
        while (at < to && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    /** Behind the escape that begins at {@code from}. */
    private static int escapeEnd(byte[] bytes, int from, int to) {
        if (to - from < SHORT_ESCAPE) {
            return PlainJson.NOT_PLAIN;
        }
        return switch (bytes[from + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> from + SHORT_ESCAPE;
            case 'u' -> unicodeEnd(bytes, from, to);
            default -> PlainJson.NOT_PLAIN;
        };
    }

    private static int unicodeEnd(byte[] bytes, int from, int to) {
        int end = from + LONG_ESCAPE;
        if (end > to) {
            return PlainJson.NOT_PLAIN;
        }
        for (int at = from + SHORT_ESCAPE; at < end; at++) {
            if (Character.digit(bytes[at], 16) < 0) {
                return PlainJson.NOT_PLAIN;
            }
        }
        return end;
    }
}

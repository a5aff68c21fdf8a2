package io.fociwatch.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes at once, as one long of which the first byte is the lowest. A test answers
 * with a long in which the top bit of a byte says that this byte passes.
 *
 * <p>Logs are read at the speed of these tests: a byte at a time, the processor guesses wrong at
 * nearly every quote what comes next. Most are exact only up to the first byte that passes, which
 * is cheaper, and all that is asked.
 */
final class EightBytes {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long OTHER_BITS = ~TOP_BITS;

    private EightBytes() {}

    /** The bytes from {@code at} on. */
    static long at(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** The first of {@code bytes[from, to)}, and zeroes behind them if they are fewer. */
    static long upTo(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= Long.BYTES) {
            return at(bytes, from);
        }
        if (bytes.length - from >= Long.BYTES) {
            return ofFirst(length, at(bytes, from));
        }
        long word = 0;
        for (int at = to - 1; at >= from; at--) {
            word = word << Byte.SIZE | bytes[at] & 0xFF;
        }
        return word;
    }

    /** Which bytes are quotes; exact for all eight. */
    static long quotes(long word) {
        long other = word ^ ONES * '"';
        // Adding to the low bits sets the top bit of all but zeroes, and never carries over.
        return ~((other & OTHER_BITS) + OTHER_BITS | other) & TOP_BITS;
    }

    /** Which bytes are line feeds. Exact up to the first. */
    static long lineFeeds(long word) {
        long other = word ^ ONES * '\n';
        return other - ONES & ~other & TOP_BITS;
    }

    /**
     * Which bytes may be structure of JSON or break it off: brackets, braces, backslashes and
     * control characters. Exact up to the first, but for a few that only may be.
     */
    static long structure(long word) {
        // [ \ ] differ from { | } by one bit.
        long folded = (word | ONES * ('{' ^ '[')) & OTHER_BITS;
        long brackets = folded + ONES * (0x80 - '{') & ~(folded + ONES * (0x80 - '~'));
        long controls = word - ONES * ' ' & ~word;
        return (brackets | controls) & TOP_BITS;
    }

    /**
     * Which bytes end a run of plain text: quotes, backslashes, control characters and what is not
     * ASCII. Exact up to the first.
     */
    static long notPlain(long word) {
        // With one bit flipped, a quote is a blank, and all that is less a control character.
        long quotesAndControls = (word ^ ONES * ('"' ^ ' ')) - ONES * (' ' + 1);
        long backslashes = (word ^ ONES * '\\') - ONES;
        return (quotesAndControls | backslashes | word) & TOP_BITS;
    }

    /** Which bytes are capital letters, of eight that are ASCII. */
    static long capitals(long word) {
        long fromA = word + ONES * (0x80 - 'A');
        long behindZ = word + ONES * (0x80 - 'Z' - 1);
        return fromA & ~behindZ & TOP_BITS;
    }

    /**
     * Which bytes are {@code first} and followed by {@code second}. Exact up to the first.
     *
     * @param next the eight bytes that begin one behind {@code word}
     */
    static long pairs(long word, long next, byte first, byte second) {
        long other = word ^ ONES * first | next ^ ONES * second;
        return other - ONES & ~other & TOP_BITS;
    }

    /** The index of the first byte that passes a test, from 0; 8 if none does. */
    static int first(long test) {
        return Long.numberOfTrailingZeros(test) >>> 3;
    }

    /** Only the first {@code count} bytes, of a word or a test; fewer than 8. */
    static long ofFirst(int count, long word) {
        return word & (1L << Byte.SIZE * count) - 1;
    }
}

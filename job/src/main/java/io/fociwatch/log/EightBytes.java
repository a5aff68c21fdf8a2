package io.fociwatch.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes at once, as one long. Each test answers with a long in which the top bit of
 * a byte says that this byte passes.
 *
 * <p>Logs are read at the speed of these tests: a byte at a time, the processor guesses wrong at
 * nearly every quote what comes next.
 */
final class EightBytes {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long OTHER_BITS = ONES * 0x7F;

    private EightBytes() {}

    /** The bytes from {@code at} on; the first is the lowest. */
    static long at(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /**
     * The first eight bytes of {@code bytes[from, to)}; with zeroes behind them if they are fewer.
     */
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

    /** Which bytes are {@code c}, an ASCII character. */
    static long equal(long word, char c) {
        long other = word ^ ONES * c;
        // Adding to the low bits sets the top bit of all but zeroes, and never carries over.
        return ~((other & OTHER_BITS) + OTHER_BITS | other) & TOP_BITS;
    }

    /** Which bytes may open, close or escape something: brackets, braces and backslashes. */
    static long brackets(long word) {
        // [ \ ] differ from { | } by one bit, and a | more does no harm.
        long folded = (word | ONES * 0x20) & OTHER_BITS;
        return folded + ONES * (0x80 - '{') & ~(folded + ONES * (0x80 - '~')) & ~word & TOP_BITS;
    }

    /**
     * Which bytes are less than {@code c}, an ASCII character. Exact for the first such byte; those
     * behind it may be found wrongly.
     */
    static long less(long word, char c) {
        return word - ONES * c & ~word & TOP_BITS;
    }

    /**
     * Which bytes end a run of plain text: quotes, backslashes, control characters and what is not
     * ASCII. Exact for the first such byte.
     */
    static long notPlain(long word) {
        long quotes = word ^ ONES * '"';
        long backslashes = word ^ ONES * '\\';
        return (quotes - ONES & ~quotes
                        | backslashes - ONES & ~backslashes
                        | word - ONES * ' '
                        | word)
                & TOP_BITS;
    }

    /** The index, from 0, of the first byte that passes a test; of none, 8. */
    static int first(long test) {
        return Long.numberOfTrailingZeros(test) >>> 3;
    }

    /**
     * The word, or what a test says of it, with only the first {@code count} of its bytes, below 8.
     */
    static long ofFirst(int count, long word) {
        return word & (1L << Byte.SIZE * count) - 1;
    }
}

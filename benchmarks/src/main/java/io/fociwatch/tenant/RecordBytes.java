package io.fociwatch.tenant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;

/** Bytes that records are written to, one behind the other. */
final class RecordBytes {
    private static final int FULL = 1 << 20;
    private static final long DAY = 86_400_000;
    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    private static final Base64.Encoder TOKEN = Base64.getUrlEncoder().withoutPadding();

    private byte[] bytes = new byte[FULL + (1 << 14)];
    private int size;
    private long date = Long.MIN_VALUE;
    private byte[] dateText = new byte[0];

    void text(byte[] text) {
        if (bytes.length - size < text.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + text.length);
        }
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    /** A number with leading zeros. */
    void number(long number, int digits) {
        long rest = number;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /** The next GUID of this random source, of version 4. */
    void guid(SplittableRandom random) {
        long high = high(random);
        long low = low(random);
        hex(high >>> 32, 8);
        one('-');
        hex(high >>> 16, 4);
        one('-');
        hex(high, 4);
        one('-');
        hex(low >>> 48, 4);
        one('-');
        hex(low, 12);
    }

    /** The same GUID as the logs write a token: base64url of its bytes in Microsoft's order. */
    void token(SplittableRandom random) {
        long high = high(random);
        long low = low(random);
        byte[] guid = new byte[16];
        for (int i = 0; i < 4; i++) {
            guid[i] = (byte) (high >>> (32 + 8 * i));
        }
        for (int i = 0; i < 2; i++) {
            guid[4 + i] = (byte) (high >>> (16 + 8 * i));
            guid[6 + i] = (byte) (high >>> (8 * i));
        }
        for (int i = 0; i < 8; i++) {
            guid[8 + i] = (byte) (low >>> (56 - 8 * i));
        }
        text(TOKEN.encode(guid));
    }

    /**
     * A time with seven digits behind the second, without its zone.
     *
     * @param ticks what is behind the millisecond, 0 to 9999
     */
    void time(long millis, int ticks) {
        long day = Math.floorDiv(millis, DAY);
        if (day != date) {
            date = day;
            dateText = (LocalDate.ofEpochDay(day) + "T").getBytes(US_ASCII);
        }
        long ofDay = millis - day * DAY;
        text(dateText);
        number(ofDay / 3_600_000, 2);
        one(':');
        number(ofDay / 60_000 % 60, 2);
        one(':');
        number(ofDay / 1000 % 60, 2);
        one('.');
        number(ofDay % 1000, 3);
        number(ticks, 4);
    }

    /** Writes all to a file, and begins anew. */
    void drainTo(OutputStream file) throws IOException {
        file.write(bytes, 0, size);
        size = 0;
    }

    /** Whether it is time to write to a file. */
    boolean isFull() {
        return size >= FULL;
    }

    private static long high(SplittableRandom random) {
        return (random.nextLong() & ~0xF000L) | 0x4000L;
    }

    private static long low(SplittableRandom random) {
        return (random.nextLong() & ~(3L << 62)) | (2L << 62);
    }

    private void hex(long number, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (number >>> shift) & 15];
        }
    }

    private void one(char character) {
        bytes[size++] = (byte) character;
    }
}

package io.fociwatch.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/**
 * A value's texts, written together. Where all are Latin-1, as nearly always, they are their
 * lengths and one run of bytes, which the JVM copies without a look at each character.
 */
public final class Texts {
    /** A length that one byte does not hold follows in four. */
    private static final int LONG = 255;

    private Texts() {}

    /**
     * Writes texts of any length and any characters, unpaired surrogates too.
     *
     * @throws IOException from {@code out}
     */
    public static void write(DataOutputView out, String... texts) throws IOException {
        String together = String.join("", texts);
        byte[] latin = together.getBytes(ISO_8859_1);
        boolean isLatin = together.equals(new String(latin, ISO_8859_1));
        out.writeBoolean(isLatin);
        if (!isLatin) {
            for (String text : texts) {
                StringValue.writeString(text, out);
            }
            return;
        }
        for (String text : texts) {
            writeLength(text.length(), out);
        }
        out.write(latin);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param count how many texts were written
     * @throws IOException from {@code in}
     */
    public static String[] read(DataInputView in, int count) throws IOException {
        String[] texts = new String[count];
        if (!in.readBoolean()) {
            for (int i = 0; i < count; i++) {
                texts[i] = StringValue.readString(in);
            }
            return texts;
        }
        int[] lengths = new int[count];
        int sum = 0;
        for (int i = 0; i < count; i++) {
            lengths[i] = readLength(in);
            sum += lengths[i];
        }
        byte[] latin = new byte[sum];
        in.readFully(latin);
        int start = 0;
        for (int i = 0; i < count; i++) {
            texts[i] = new String(latin, start, lengths[i], ISO_8859_1);
            start += lengths[i];
        }
        return texts;
    }

    private static void writeLength(int length, DataOutputView out) throws IOException {
        if (length < LONG) {
            out.writeByte(length);
        } else {
            out.writeByte(LONG);
            out.writeInt(length);
        }
    }

    private static int readLength(DataInputView in) throws IOException {
        int length = in.readUnsignedByte();
        return length < LONG ? length : in.readInt();
    }
}

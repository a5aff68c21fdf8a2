package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The names of fields at one place of a record; found as text, and as they stand in the bytes. */
final class FieldNames {
    /** Many more slots than names, so that a name which is not read mostly meets an empty one. */
    private static final int SLOT_BITS = 9;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<String, FieldName> byText = new HashMap<>();
    private final Entry[] slots = new Entry[1 << SLOT_BITS];

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(int length, long[] words, FieldName name) {
        boolean is(byte[] bytes, int from, int to) {
            if (to - from != length) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (EightBytes.upTo(bytes, from + i * Long.BYTES, to) != words[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Names and their fields, in turn. */
    static FieldNames of(Object... namesAndFields) {
        FieldNames names = new FieldNames();
        for (int i = 0; i < namesAndFields.length; i += 2) {
            names.add(new FieldName((String) namesAndFields[i], (Field) namesAndFields[i + 1]));
        }
        return names;
    }

    /** The name of that text; {@link FieldName#NONE} if none is. */
    FieldName find(String text) {
        return byText.getOrDefault(text, FieldName.NONE);
    }

    /** The name that is {@code bytes[from, to)}; {@link FieldName#NONE} if none is. */
    FieldName find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        for (Entry entry = slots[slot]; entry != null; entry = slots[slot]) {
            if (entry.is(bytes, from, to)) {
                return entry.name;
            }
            slot = next(slot);
        }
        return FieldName.NONE;
    }

    private void add(FieldName name) {
        byte[] bytes = name.text().getBytes(UTF_8);
        int slot = slot(bytes, 0, bytes.length);
        while (slots[slot] != null) {
            slot = next(slot);
        }
        long[] words = new long[(bytes.length + Long.BYTES - 1) / Long.BYTES];
        Arrays.setAll(words, i -> EightBytes.upTo(bytes, i * Long.BYTES, bytes.length));
        slots[slot] = new Entry(bytes.length, words, name);
        byText.put(name.text(), name);
    }

    /** Their first eight bytes and their length tell nearly all names apart. */
    private static int slot(byte[] bytes, int from, int to) {
        long start = EightBytes.upTo(bytes, from, to);
        return (int) ((start + to - from) * SPREAD >>> Long.SIZE - SLOT_BITS);
    }

    private static int next(int slot) {
        return slot + 1 & (1 << SLOT_BITS) - 1;
    }
}

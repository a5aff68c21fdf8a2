package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The names of fields at one place of a record; found as text, and as they stand in the bytes. */
final class FieldNames {
    /** Many more than there are names, so that most names which are not read meet none. */
    private static final int SLOT_BITS = 9;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<String, FieldName> byText = new HashMap<>();
    private final Entry[][] slots = new Entry[1 << SLOT_BITS][0];

    private record Entry(byte[] bytes, FieldName name) {}

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
        for (Entry entry : slots[slot(bytes, from, to)]) {
            if (Arrays.equals(entry.bytes, 0, entry.bytes.length, bytes, from, to)) {
                return entry.name;
            }
        }
        return FieldName.NONE;
    }

    private void add(FieldName name) {
        byte[] bytes = name.text().getBytes(UTF_8);
        int slot = slot(bytes, 0, bytes.length);
        Entry[] others = slots[slot];
        slots[slot] = Arrays.copyOf(others, others.length + 1);
        slots[slot][others.length] = new Entry(bytes, name);
        byText.put(name.text(), name);
    }

    /** Their first eight bytes and their length tell nearly all names apart. */
    private static int slot(byte[] bytes, int from, int to) {
        long start = EightBytes.upTo(bytes, from, to);
        return (int) ((start + to - from) * SPREAD >>> Long.SIZE - SLOT_BITS);
    }
}

package io.fociwatch.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands between two values in record after record, word for word: names of members, and
 * values that nobody reads and that have always been the same. It goes to where the value begins
 * that has to be looked at, or to the brace that ends the object. What is in it is sound JSON.
 */
final class Refrain {
    // Shared with the refrains that it has been cut into.
    private final byte[] text;
    private final Value[] values;

    private final int from;
    private final int firstValue;
    private int to;
    private int valuesTo;
    private FieldName name;
    private int lastMember;
    private Refrain next;

    /**
     * The value, in a text, of a member that nobody reads.
     *
     * @param member where the member begins
     * @param from where its value begins
     * @param to behind its value
     */
    record Value(int member, int from, int to) {}

    private Refrain(byte[] text, int from, int to, Value[] values, int firstValue, int valuesTo) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.values = values;
        this.firstValue = firstValue;
        this.valuesTo = valuesTo;
    }

    /**
     * All of {@code text}.
     *
     * @param values what may turn out to vary, in order
     * @param name of the member whose value follows; {@link FieldName#NONE} if nobody reads it, or
     *     if none does
     * @param lastMember where that member begins; or the brace that ends the object
     */
    Refrain(byte[] text, Value[] values, FieldName name, int lastMember) {
        this(text, 0, text.length, values, 0, values.length);
        this.name = name;
        this.lastMember = lastMember;
    }

    /** What stands before the first member of an object. */
    static Refrain none() {
        return new Refrain(new byte[0], new Value[0], FieldName.NONE, 0);
    }

    /**
     * Cuts it, for good, to as much as stands in {@code bytes[at, end)}: before the value that
     * turns out to vary, or to be followed by another member than it was. The rest of it comes
     * next.
     *
     * @return whether anything of it stands there
     */
    boolean cutToStandAt(byte[] bytes, int at, int end) {
        int stands = Arrays.mismatch(bytes, at, Math.min(end, at + length()), text, from, to);
        if (stands < 0) {
            return true;
        }
        int varying = valuesTo - 1;
        while (varying >= firstValue && values[varying].from > from + stands) {
            varying--;
        }
        if (varying < firstValue) {
            return false;
        }
        cutBefore(varying);
        return true;
    }

    private void cutBefore(int varying) {
        Value value = values[varying];
        Refrain rest = new Refrain(text, value.to, to, values, varying + 1, valuesTo);
        rest.name = name;
        rest.lastMember = lastMember;
        rest.next = next;
        next = rest;
        to = value.from;
        valuesTo = varying;
        name = FieldName.NONE;
        lastMember = value.member;
    }

    /** What followed, behind the value, in the record before; null if nothing is known to. */
    Refrain next() {
        return next;
    }

    void setNext(Refrain next) {
        this.next = next;
    }

    /** How long it is, in bytes. */
    int length() {
        return to - from;
    }

    /** Whose value follows; {@link FieldName#NONE} if nobody reads it. */
    FieldName name() {
        return name;
    }

    /** Where in it the member begins whose value follows; or the brace that ends the object. */
    int lastMember() {
        return lastMember - from;
    }

    /** Whether the object ends with it. */
    boolean endsObject() {
        return to > from && text[to - 1] == '}';
    }

    @Override
    public String toString() {
        return new String(text, from, length(), StandardCharsets.ISO_8859_1);
    }
}

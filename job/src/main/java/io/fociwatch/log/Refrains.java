package io.fociwatch.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@link Refrain}s of one kind of object, learned from record to record: most of a log is the
 * same names in the same order, and to compare them at once costs a fraction of parsing them.
 */
final class Refrains {
    /** Some hundred names are in all logs together; what is made up must not fill the memory. */
    static final int MOST = 512;

    private static final int LONGEST = 2048;

    private static final Refrain.Value[] NO_VALUES = {};

    private final FieldNames names;
    private final Map<String, Refrain> byFirstMember = new HashMap<>();
    private final Refrain start = Refrain.none();
    private final Refrain behindOther = Refrain.none();
    private Refrain last = start;

    /** None yet, of objects in which these names are read. */
    Refrains(FieldNames names) {
        this.names = names;
    }

    /** The names that are read. */
    FieldNames names() {
        return names;
    }

    /** An object begins. */
    void begin() {
        last = start;
    }

    /**
     * The refrain that stands at {@code at}; null if what stands there is not plain, or longer than
     * any refrain may be.
     *
     * @param first whether the brace that begins the object is before it, and not a value
     */
    Refrain at(byte[] bytes, int at, int to, boolean first) {
        if (!first && last == start) {
            // What was not plain came first: no refrain without a comma may stand here.
            last = behindOther;
        }
        Refrain next = last.next();
        if (next == null || !next.cutToStandAt(bytes, at, to)) {
            next = find(bytes, at, to, first);
            if (next == null) {
                return null;
            }
            last.setNext(next);
        }
        last = next;
        return next;
    }

    private Refrain find(byte[] bytes, int at, int to, boolean first) {
        int value = PlainJson.memberValue(bytes, at, to, first);
        int end = value < 0 ? PlainJson.objectEnd(bytes, at, to) : value;
        if (end < 0 || end - at > LONGEST) {
            return null;
        }
        String key = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        Refrain known = byFirstMember.get(key);
        if (known != null && known.cutToStandAt(bytes, at, to)) {
            return known;
        }
        if (byFirstMember.size() == MOST) {
            byFirstMember.clear();
            start.setNext(null);
            behindOther.setNext(null);
        }
        Refrain learned = learn(bytes, at, to, value, first);
        byFirstMember.put(key, learned);
        return learned;
    }

    /**
     * The refrain that begins with a member, or the end of the object, that is plain.
     *
     * @param firstValue where the value of that member begins; negative at the end of the object
     */
    private Refrain learn(byte[] bytes, int at, int to, int firstValue, boolean first) {
        List<Refrain.Value> values = new ArrayList<>();
        int member = at;
        int value = firstValue;
        while (value >= 0 && value - at <= LONGEST) {
            FieldName name = nameOf(bytes, member, value, first && member == at);
            int end = name.isRead() ? PlainJson.NOT_PLAIN : PlainJson.valueEnd(bytes, value, to);
            if (end < 0 || end - at > LONGEST) {
                return refrain(bytes, at, value, values, name, member);
            }
            values.add(new Refrain.Value(member - at, value - at, end - at));
            member = end;
            value = PlainJson.memberValue(bytes, member, to, false);
        }
        int end = PlainJson.objectEnd(bytes, member, to);
        if (end >= 0 && end - at <= LONGEST) {
            return refrain(bytes, at, end, values, FieldName.NONE, end - 1);
        }
        Refrain.Value before = values.remove(values.size() - 1);
        return refrain(bytes, at, at + before.from(), values, FieldName.NONE, at + before.member());
    }

    private FieldName nameOf(byte[] bytes, int member, int value, boolean first) {
        int name = PlainJson.nameStart(bytes, member, value, first);
        return names.find(bytes, name, PlainText.end(bytes, name, value));
    }

    private static Refrain refrain(
            byte[] bytes,
            int from,
            int to,
            List<Refrain.Value> values,
            FieldName name,
            int lastMember) {
        return new Refrain(
                Arrays.copyOfRange(bytes, from, to),
                values.toArray(NO_VALUES),
                name,
                lastMember - from);
    }
}

package io.fociwatch.asn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers and names of the owners of a table, in flat arrays. */
final class Owners {
    private static final int NUMBER_BYTES = Integer.BYTES;

    /** Each owner's number and then its name, so that they lie in one cache line. */
    private final ByteBuffer entries;

    private final int[] ends;

    /**
     * Copies the arrays.
     *
     * @param numbers AS numbers as unsigned ints
     * @param nameEnds for each owner where its name ends in {@code names}; it begins where the one
     *     before ends
     * @param names UTF-8
     */
    Owners(int[] numbers, int[] nameEnds, byte[] names) {
        entries = ByteBuffer.allocate(numbers.length * NUMBER_BYTES + names.length);
        ends = new int[numbers.length];
        int nameStart = 0;
        for (int i = 0; i < numbers.length; i++) {
            entries.putInt(numbers[i]).put(names, nameStart, nameEnds[i] - nameStart);
            nameStart = nameEnds[i];
            ends[i] = entries.position();
        }
    }

    AutonomousSystem get(int owner) {
        int start = start(owner);
        int nameStart = start + NUMBER_BYTES;
        String name = new String(entries.array(), nameStart, ends[owner] - nameStart, UTF_8);
        return new AutonomousSystem(Integer.toUnsignedLong(entries.getInt(start)), name);
    }

    int[] numbers() {
        int[] numbers = new int[ends.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = entries.getInt(start(i));
        }
        return numbers;
    }

    int[] nameEnds() {
        int[] nameEnds = new int[ends.length];
        for (int i = 0; i < nameEnds.length; i++) {
            nameEnds[i] = ends[i] - (i + 1) * NUMBER_BYTES;
        }
        return nameEnds;
    }

    byte[] names() {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (int i = 0; i < ends.length; i++) {
            int nameStart = start(i) + NUMBER_BYTES;
            names.write(entries.array(), nameStart, ends[i] - nameStart);
        }
        return names.toByteArray();
    }

    private int start(int owner) {
        return owner == 0 ? 0 : ends[owner - 1];
    }

    /** Gives each distinct owner an index. */
    static final class Builder {
        private final Map<AutonomousSystem, Integer> indexes = new LinkedHashMap<>();

        int indexOf(AutonomousSystem owner) {
            return indexes.computeIfAbsent(owner, added -> indexes.size());
        }

        Owners build() {
            int[] numbers = new int[indexes.size()];
            int[] nameEnds = new int[indexes.size()];
            ByteArrayOutputStream names = new ByteArrayOutputStream();
            int i = 0;
            for (AutonomousSystem owner : indexes.keySet()) {
                names.writeBytes(owner.name().getBytes(UTF_8));
                numbers[i] = (int) owner.number();
                nameEnds[i] = names.size();
                i++;
            }
            return new Owners(numbers, Arrays.copyOf(nameEnds, i), names.toByteArray());
        }
    }
}

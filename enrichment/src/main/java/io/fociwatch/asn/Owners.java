package io.fociwatch.asn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers and names of the owners of a table, in flat arrays. */
final class Owners {
    private final int[] numbers;
    private final int[] nameEnds;
    private final byte[] names;

    /**
     * Takes the arrays over.
     *
     * @param numbers AS numbers as unsigned ints
     * @param nameEnds for each owner where its name ends in {@code names}; it begins where the one
     *     before ends
     * @param names UTF-8
     */
    Owners(int[] numbers, int[] nameEnds, byte[] names) {
        this.numbers = numbers;
        this.nameEnds = nameEnds;
        this.names = names;
    }

    AutonomousSystem get(int owner) {
        int start = owner == 0 ? 0 : nameEnds[owner - 1];
        String name = new String(names, start, nameEnds[owner] - start, UTF_8);
        return new AutonomousSystem(Integer.toUnsignedLong(numbers[owner]), name);
    }

    int[] numbers() {
        return numbers;
    }

    int[] nameEnds() {
        return nameEnds;
    }

    byte[] names() {
        return names;
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

package io.fociwatch.asn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers and names of the owners of a table, all names in one text. */
final class Owners {
    private final String names;

    /** For each owner its number, and in the lower half where its name ends. */
    private final long[] owners;

    /**
     * Copies the arrays.
     *
     * @param numbers AS numbers as unsigned ints
     * @param nameEnds for each owner where its name ends in {@code names}; it begins where the one
     *     before ends
     * @param names UTF-8
     */
    Owners(int[] numbers, int[] nameEnds, byte[] names) {
        StringBuilder text = new StringBuilder(names.length);
        owners = new long[numbers.length];
        int start = 0;
        for (int i = 0; i < numbers.length; i++) {
            text.append(new String(names, start, nameEnds[i] - start, UTF_8));
            start = nameEnds[i];
            owners[i] = (long) numbers[i] << 32 | text.length();
        }
        this.names = text.toString();
    }

    AutonomousSystem get(int owner) {
        return new AutonomousSystem(owners[owner] >>> 32, name(owner));
    }

    int[] numbers() {
        return Arrays.stream(owners).mapToInt(owner -> (int) (owner >>> 32)).toArray();
    }

    int[] nameEnds() {
        int[] nameEnds = new int[owners.length];
        int end = 0;
        for (int i = 0; i < nameEnds.length; i++) {
            end += name(i).getBytes(UTF_8).length;
            nameEnds[i] = end;
        }
        return nameEnds;
    }

    byte[] names() {
        return names.getBytes(UTF_8);
    }

    private String name(int owner) {
        int start = owner == 0 ? 0 : (int) owners[owner - 1];
        return names.substring(start, (int) owners[owner]);
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

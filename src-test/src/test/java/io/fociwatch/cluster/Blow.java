package io.fociwatch.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Something that befalls a running hunt.
 *
 * @param kind what
 * @param atRecord when so many records have been sent
 */
record Blow(Kind kind, int atRecord) {

    /** What can befall it. */
    enum Kind {
        TASK_MANAGER_KILLED,
        JOB_MANAGER_KILLED,
        BROKER_KILLED,
        STOPPED_AND_RESCALED
    }

    /**
     * Five TaskManagers, one of the others each, in any order, each in its share of the records.
     */
    static List<Blow> draw(Random random, int records) {
        List<Kind> kinds = new ArrayList<>(Collections.nCopies(5, Kind.TASK_MANAGER_KILLED));
        kinds.addAll(
                List.of(Kind.JOB_MANAGER_KILLED, Kind.BROKER_KILLED, Kind.STOPPED_AND_RESCALED));
        Collections.shuffle(kinds, random);
        int share = records / (kinds.size() + 1);
        List<Blow> blows = new ArrayList<>();
        for (int number = 0; number < kinds.size(); number++) {
            int at = share / 2 + number * share + random.nextInt(share);
            blows.add(new Blow(kinds.get(number), at));
        }
        return blows;
    }
}

package io.fociwatch.pivot;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Ways that are emptied in a random order, and one of them not at all for a while, as networks do.
 */
final class RandomWays {
    private final List<Way> ways;
    private final Random random;
    private Way blocked = new Way();

    RandomWays(Random random, Way... ways) {
        this.ways = List.of(ways);
        this.random = random;
    }

    /** The way that delivers next; empty if nothing is under way but on the one that is blocked. */
    Optional<Way> next() {
        List<Way> busy = ways.stream().filter(way -> !way.isEmpty() && way != blocked).toList();
        return busy.isEmpty()
                ? Optional.empty()
                : Optional.of(busy.get(random.nextInt(busy.size())));
    }

    /** How many deliveries come now; once in a long time another way is blocked from now on. */
    int some() {
        if (random.nextInt(500) == 0) {
            blocked = ways.get(random.nextInt(ways.size()));
        }
        return random.nextInt(15);
    }

    void blockNone() {
        blocked = new Way();
    }

    void forgetWatermarks() {
        ways.forEach(Way::forgetWatermark);
    }
}

package io.fociwatch.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The numbers and lists of the detection, as an oracle is given them.
 *
 * @param reach how long after a device code a burst may begin, this moment included
 * @param window how long a burst lasts, its end not included
 * @param resources how many distinct resources make a burst
 * @param listed whether the catalogue holds a client (lower-case id) at a moment
 * @param clientName the catalogue's name of a client (lower-case id); "" if unknown
 * @param resourceName the catalogue's name of a resource (lower-case id); "" if unknown
 */
public record Definition(
        Duration reach,
        Duration window,
        int resources,
        BiPredicate<String, Instant> listed,
        Function<String, String> clientName,
        Function<String, String> resourceName) {

    /** The hunt's own numbers, with these lists. */
    public static Definition ofTheHunt(
            BiPredicate<String, Instant> listed,
            Function<String, String> clientName,
            Function<String, String> resourceName) {
        return new Definition(
                Duration.ofMinutes(20),
                Duration.ofMinutes(10),
                3,
                listed,
                clientName,
                resourceName);
    }

    /** The same with another number of resources. */
    public Definition with(int otherResources) {
        return new Definition(reach, window, otherResources, listed, clientName, resourceName);
    }
}

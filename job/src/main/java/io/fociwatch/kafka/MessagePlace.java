package io.fociwatch.kafka;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a message is.
 *
 * @param topic its name, in which Kafka allows neither slash nor at sign
 * @param partition from 0
 * @param offset from 0
 */
record MessagePlace(String topic, int partition, long offset) {
    private static final Pattern PLACE = Pattern.compile("([^/@]+)/(\\d+)@(\\d+)(:.*)?");

    /** The place in an origin that begins with one, as {@link #toString} writes it. */
    static Optional<MessagePlace> in(String origin) {
        Matcher place = PLACE.matcher(origin);
        return place.matches()
                ? Optional.of(
                        new MessagePlace(
                                place.group(1),
                                Integer.parseInt(place.group(2)),
                                Long.parseLong(place.group(3))))
                : Optional.empty();
    }

    /** {@code topic/partition@offset}, as alerts and rejections print it. */
    @Override
    public String toString() {
        return topic + '/' + partition + '@' + offset;
    }
}

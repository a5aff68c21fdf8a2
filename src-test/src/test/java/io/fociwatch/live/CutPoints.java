package io.fociwatch.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Moments at which a story is cut where it hurts. */
final class CutPoints {
    private CutPoints() {}

    /** So many different moments in or beside these alerts, of each kind in turn. */
    static Set<Instant> of(List<JsonNode> alerts, int count, Random random) {
        Set<Instant> cuts = new LinkedHashSet<>();
        for (int kind = 0; cuts.size() < count; kind++) {
            JsonNode alert = alerts.get(random.nextInt(alerts.size()));
            Instant first = time(alert.get("FirstSeen"));
            cuts.add(
                    switch (kind % 7) {
                        case 0 -> between(time(alert.get("DeviceCodeTime")), first, random);
                        case 1 -> first;
                        case 2 -> first.plusMillis(1);
                        case 3 -> signIn(alert, 1).plusMillis(1);
                        case 4 -> signIn(alert, 2);
                        case 5 -> signIn(alert, 2).plusMillis(1);
                        default ->
                                between(
                                        time(alert.get("LastSeen")),
                                        first.plus(Duration.ofMinutes(10)),
                                        random);
                    });
        }
        return cuts;
    }

    private static Instant signIn(JsonNode alert, int number) {
        return time(alert.get("SignIns").get(number).get("Time"));
    }

    private static Instant between(Instant from, Instant to, Random random) {
        return from.plusMillis(random.nextLong(Duration.between(from, to).toMillis() + 1));
    }

    private static Instant time(JsonNode text) {
        return Instant.parse(text.asText());
    }
}

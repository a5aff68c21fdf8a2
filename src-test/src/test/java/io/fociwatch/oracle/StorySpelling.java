package io.fociwatch.oracle;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How one user's log is spelled: half of the users are logged tidily, of a quarter the UPN's case
 * varies, of a quarter the clients and resources are logged in every way there is.
 */
final class StorySpelling {

    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final SplittableRandom random;
    private final boolean upnVaries;
    private final boolean namesVary;

    /** A drawn spelling. */
    StorySpelling(SplittableRandom random) {
        this.random = random;
        int draw = random.nextInt(4);
        this.upnVaries = draw == 0;
        this.namesVary = draw == 1;
    }

    /** This moment, in seconds or milliseconds; now and then with more digits, up to seven. */
    String time(Instant time) {
        if (random.nextInt(8) > 0) {
            return time.toString();
        }
        return TO_THE_MILLISECOND.format(time) + "%04dZ".formatted(random.nextInt(10_000));
    }

    /** A tenant or user id, upper case now and then; null stays null. */
    String guid(String id) {
        return id != null && namesVary && random.nextInt(20) == 0
                ? id.toUpperCase(Locale.ROOT)
                : id;
    }

    /** A user principal name, its case varied for some users; null stays null. */
    String upn(String upn) {
        if (upn == null || !upnVaries || random.nextInt(3) > 0) {
            return upn;
        }
        return random.nextBoolean() ? upn.toUpperCase(Locale.ROOT) : upn.replace("user", "User");
    }

    /** A client id, upper case now and then. */
    String clientId(StoryClient client) {
        boolean upper = namesVary && random.nextInt(20) == 0;
        return upper ? client.id().toUpperCase(Locale.ROOT) : client.id();
    }

    /** A client's name, another one or none now and then. */
    String clientName(StoryClient client) {
        if (!namesVary || random.nextInt(6) > 0) {
            return client.displayName();
        }
        return random.nextBoolean() ? client.displayName().replace("Microsoft ", "") : null;
    }

    /** The record with this resource, its id or name or both left out or changed now and then. */
    LogRecord resource(LogRecord record, StoryResource resource) {
        LogRecord plain = record.to(absent(resource.id()), absent(resource.displayName()));
        if (!namesVary) {
            return plain;
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> plain.with(Field.RESOURCE_NAME, null);
            case 3, 4 -> plain.with(Field.RESOURCE_NAME, absent(resource.laterName()));
            case 5 -> plain.with(Field.RESOURCE_ID, null);
            case 6 -> plain.to(null, absent(resource.displayName().toUpperCase(Locale.ROOT)));
            case 7 -> plain.with(Field.RESOURCE_ID, resource.id().toUpperCase(Locale.ROOT));
            case 8 -> plain.to(null, null);
            default -> plain;
        };
    }

    private static String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}

package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import io.fociwatch.oracle.Definition;
import io.fociwatch.oracle.StoryClient;
import io.fociwatch.story.StoryCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Users each with a device code and, within minutes, a burst or a near miss of one, at a time that
 * the test chooses: where the wall clock counts, stories of a fixed day are no use.
 */
final class FreshStories {
    private static final List<String> RESOURCES =
            List.of("Microsoft Graph", "Azure Key Vault", "Office 365 Exchange Online");
    private static final Duration CODES = Duration.ofSeconds(30);
    private static final Duration BURST = Duration.ofSeconds(90);

    private FreshStories() {}

    /**
     * The users' sign-ins, in order.
     *
     * @param name part of every id
     * @param begin of all stories, which last two minutes
     * @param oneMissIn in how many users one has two resources only; 0 for none
     */
    static List<LogRecord> users(
            String name, int users, Instant begin, int oneMissIn, Random random) {
        List<LogRecord> records = new ArrayList<>();
        for (int n = 0; n < users; n++) {
            String user = name + '-' + n;
            boolean miss = oneMissIn > 0 && random.nextInt(oneMissIn) == 0;
            long code = random.nextLong(CODES.toMillis());
            records.add(of(user, LogRecord.deviceCode(), "code", begin.plusMillis(code)));
            for (int i = 0; i < (miss ? 2 : 3) + random.nextInt(3); i++) {
                long after = code + random.nextLong(BURST.toMillis());
                records.add(
                        of(
                                        user,
                                        LogRecord.tokenRedemption(),
                                        "redemption-" + i,
                                        begin.plusMillis(after))
                                .to(RESOURCES.get(i % (miss ? 2 : 3))));
            }
        }
        records.sort(Comparator.comparing(LogRecord::created));
        return records;
    }

    /** A sign-in that no hunt is interested in, to tell a partition the time. */
    static LogRecord clock(String name, Instant time) {
        return of("clock-" + name, LogRecord.tokenRedemption(), "tick-" + time, time)
                .with(Field.RESULT, "50126");
    }

    /** What an oracle is to know of clients and resources. */
    static Definition definition() {
        return Definition.ofTheHunt(
                StoryClient::listed, StoryClient::nameOf, StoryCatalogue::resourceName);
    }

    private static LogRecord of(String user, LogRecord record, String id, Instant time) {
        return record.at(Instant.ofEpochMilli(time.toEpochMilli()))
                .id(user + '-' + id)
                .with(Field.USER_ID, guid(user))
                .with(Field.USER_PRINCIPAL_NAME, user + "@contoso.com")
                .with(Field.CORRELATION_ID, user + "-correlation")
                .with(Field.SESSION_ID, user + "-session")
                .with(Field.TOKEN_ID, user + "-token-" + id);
    }

    private static String guid(String user) {
        return UUID.nameUUIDFromBytes(user.getBytes(UTF_8)).toString();
    }
}

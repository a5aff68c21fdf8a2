package io.fociwatch.cluster;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import io.fociwatch.oracle.StoryClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What most of a tenant's log is: redemptions of users who use no device code. */
public final class EverydaySignIns {
    private static final int A_USER = 40;
    private static final List<String> RESOURCES =
            List.of("Microsoft Graph", "Office 365 Exchange Online", "Azure Key Vault");

    private EverydaySignIns() {}

    /** So many, at any time between the two. */
    static List<LogRecord> between(Instant begin, Instant end, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LogRecord> records = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Instant time =
                    begin.plusMillis(random.nextLong(end.toEpochMilli() - begin.toEpochMilli()));
            records.add(at(time, random.nextInt(1 + count / A_USER), random));
        }
        return records;
    }

    /** One of a user of this number. */
    public static LogRecord at(Instant time, int user, SplittableRandom random) {
        StoryClient[] clients = StoryClient.values();
        return LogRecord.tokenRedemption()
                .at(time)
                .id(new UUID(random.nextLong(), random.nextLong()).toString())
                .with(Field.USER_ID, new UUID(0xe, user).toString())
                .with(Field.USER_PRINCIPAL_NAME, "everyday." + user + "@contoso.com")
                .with(Field.CLIENT_ID, clients[random.nextInt(clients.length)].id())
                .to(RESOURCES.get(random.nextInt(RESOURCES.size())));
    }
}

package io.fociwatch.oracle;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** One user of the random stories: writes their records, each spelled as this user's log is. */
final class StoryUser {

    private static final List<String> TENANTS =
            List.of(
                    "6f1c1b2a-0b1d-4a52-9a53-2f7d1f0c9e11",
                    "a3d9c2f4-5b60-4b1e-8f0e-9c2a7d41b6e2",
                    "d17e0b55-93c4-4f0b-a1c8-64f2b0e7c803");

    private static final List<String> ADDRESSES =
            List.of("45.142.212.100", "203.0.113.7", "198.51.100.23", "2001:db8::7", "10.1.2.3");

    private static final List<String> AGENTS =
            List.of("python-requests/2.31.0", "Mozilla/5.0 (Windows NT 10.0)", "azsdk-python/1.2");

    private static final List<StoryClient> CODE_CLIENTS =
            List.of(StoryClient.CLI, StoryClient.BROKER, StoryClient.OFFICE);

    private final SplittableRandom random;
    private final StorySpelling spelling;
    private final String upn;
    private final List<StoryIdentity> identities;

    /** User number {@code number}, drawn. */
    StoryUser(SplittableRandom random, int number) {
        this.random = random;
        this.spelling = new StorySpelling(random);
        this.upn = "user." + number + "@contoso.com";
        this.identities = identities();
    }

    /** Most users are one; of some the log leaves an id out, and some share their UPN. */
    private List<StoryIdentity> identities() {
        StoryIdentity usual = new StoryIdentity(any(TENANTS), guid(), upn);
        int draw = random.nextInt(100);
        if (draw < 8) {
            return List.of(usual.withoutId());
        }
        if (draw < 11) {
            return List.of(usual, usual, usual.withoutId());
        }
        if (draw < 14) {
            return List.of(usual, usual.withoutUpn());
        }
        if (draw < 17) {
            return List.of(usual, new StoryIdentity(any(TENANTS), guid(), upn));
        }
        return List.of(usual);
    }

    /** A sign-in with a device code; one in ten fails, one in ten is by another protocol. */
    LogRecord deviceCode(Instant time) {
        LogRecord code = written(LogRecord.deviceCode(), time, any(CODE_CLIENTS));
        int draw = random.nextInt(10);
        if (draw == 0) {
            return code.with(Field.RESULT, random.nextBoolean() ? "50199" : "65001");
        }
        return draw == 1 ? code.with(Field.PROTOCOL, "oAuth2") : code;
    }

    /** A token redeemed by this client for this resource; one in twenty fails. */
    LogRecord redemption(Instant time, StoryClient client, StoryResource resource) {
        LogRecord redemption = written(LogRecord.tokenRedemption(), time, client);
        boolean fails = random.nextInt(20) == 0;
        return spelling.resource(redemption, resource)
                .with(Field.CLIENT_ID, spelling.clientId(client))
                .with(Field.CLIENT_NAME, spelling.clientName(client))
                .with(Field.RESULT, fails ? "50126" : "0");
    }

    private LogRecord written(LogRecord record, Instant time, StoryClient client) {
        StoryIdentity identity = any(identities);
        String id = guid();
        return record.at(time)
                .with(Field.CREATED, spelling.time(time))
                .id(id)
                .with(Field.TENANT, spelling.guid(identity.tenant()))
                .with(Field.USER_ID, spelling.guid(identity.userId()))
                .with(Field.USER_PRINCIPAL_NAME, spelling.upn(identity.upn()))
                .with(Field.CLIENT_ID, client.id())
                .with(Field.CLIENT_NAME, client.displayName())
                .with(Field.IP_ADDRESS, random.nextInt(30) == 0 ? null : any(ADDRESSES))
                .with(Field.USER_AGENT, random.nextInt(20) == 0 ? null : any(AGENTS))
                .with(Field.CORRELATION_ID, guid())
                .with(Field.SESSION_ID, random.nextInt(5) == 0 ? null : guid())
                .with(Field.TOKEN_ID, "t-" + id);
    }

    private String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

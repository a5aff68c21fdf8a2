package io.fociwatch.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.pivot.Burst;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The identity of an alert: rule, tenant, user, client and first sign-in. A replay, a restart or a
 * backfill gives the same id, so writing by id is idempotent.
 */
final class AlertId {
    private static final int BYTES = 16;

    private AlertId() {}

    /** The first {@value #BYTES} bytes of the SHA-256 of the parts, in lower-case hex. */
    static String of(String ruleId, Burst burst) {
        return of(ruleId, burst, burst.firstSeen());
    }

    /** The id of another burst of the same client of the same user. */
    static String of(String ruleId, Burst burst, long firstSeen) {
        String parts =
                String.join(
                        "|",
                        ruleId,
                        burst.user().key(),
                        burst.clientId(),
                        Timestamps.iso(firstSeen));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.fociwatch.oracle;

import java.time.Instant;
import java.util.List;

/**
 * One burst, as far as the SQL oracle knows it; texts are lower case.
 *
 * @param tenant tenant id
 * @param user user id, or the UPN where the log has no id
 * @param client client id
 * @param firstSeen event time of the first sign-in
 * @param lastSeen event time of the last sign-in
 * @param signInCount sign-ins, each id once
 * @param resourceCount distinct resources
 * @param resourceIds the resources' ids, sorted; resources without one are not here
 * @param deviceCodeIds ids of the device codes before the burst, by time, then id
 * @param signInIds ids of the sign-ins, by time, then id
 */
public record SqlBurst(
        String tenant,
        String user,
        String client,
        Instant firstSeen,
        Instant lastSeen,
        long signInCount,
        long resourceCount,
        List<String> resourceIds,
        List<String> deviceCodeIds,
        List<String> signInIds) {}

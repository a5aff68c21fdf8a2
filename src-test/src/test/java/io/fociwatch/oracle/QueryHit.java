package io.fociwatch.oracle;

import java.time.Instant;
import java.util.List;

/**
 * One row of the published query's answer; a bin with two device codes before it is two rows.
 *
 * @param upn user principal name as logged
 * @param appId client id as logged
 * @param appDisplayName client name as logged; "" where the log has none
 * @param deviceCodeTime the device code that the bin was joined with
 * @param deviceCodeIp its address; "" where the log has none
 * @param firstSeen earliest sign-in of the bin
 * @param lastSeen latest sign-in of the bin
 * @param spanMinutes minute boundaries between the two
 * @param resourceCount distinct resource names, the empty one among them
 * @param resources these names, sorted
 * @param signInCount sign-ins of the bin, copies included
 * @param signInIds their ids by time, then id, copies included
 */
public record QueryHit(
        String upn,
        String appId,
        String appDisplayName,
        Instant deviceCodeTime,
        String deviceCodeIp,
        Instant firstSeen,
        Instant lastSeen,
        long spanMinutes,
        long resourceCount,
        List<String> resources,
        long signInCount,
        List<String> signInIds) {}

package io.fociwatch.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What conditional access made of a sign-in: the long part of a record, of varying length. */
final class AppliedPolicies {
    private static final List<String> NAMES =
            List.of(
                    "Require multifactor authentication for all users",
                    "Block legacy authentication",
                    "Require compliant device for finance",
                    "Sign-in frequency for unmanaged devices",
                    "Block access from unexpected countries",
                    "Require app protection policy on mobile",
                    "Terms of use for guests");
    private static final String POLICY =
            "{\"id\":\"c0a0000%d-7b1e-4d0c-8a55-3f2e9d4c6101\",\"displayName\":\"%s\","
                    + "\"enforcedGrantControls\":[\"Mfa\"],"
                    + "\"enforcedSessionControls\":[\"SignInFrequency\"],"
                    + "\"result\":\"notApplied\",\"conditionsSatisfied\":3,"
                    + "\"conditionsNotSatisfied\":16}";

    /** By their number. */
    private static final List<byte[]> LISTS = lists();

    private AppliedPolicies() {}

    static void write(LogKind kind, SplittableRandom random, RecordBytes out) {
        int most = kind == LogKind.SIGN_INS ? 4 : 2;
        out.text(LISTS.get(random.nextInt(most + 1)));
    }

    private static List<byte[]> lists() {
        List<byte[]> lists = new ArrayList<>();
        List<String> policies = new ArrayList<>();
        lists.add(new byte[0]);
        for (String name : NAMES) {
            policies.add(POLICY.formatted(policies.size(), name));
            lists.add(String.join(",", policies).getBytes(UTF_8));
        }
        return lists;
    }
}

package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.Arrival.Delivery;
import io.fociwatch.signin.SignIn;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Arm, detect and assemble together: whatever the order of arrival inside the bound, and whatever
 * the speed of the ways between them, they tell the bursts that the definition tells.
 */
final class HuntAgainstBruteForceTest {
    private static final long BOUND = Duration.ofMinutes(2).toMillis();
    private static final int USERS = 300;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theyTellTheBurstsOfTheDefinition(int minResources) throws Exception {
        // Given
        PivotSettings settings = InTimeOnly.settings(minResources);
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 100L * minResources);

        // When
        List<BurstRevision> revisions = hunt(settings, signIns, 7L * minResources);

        // Then
        List<Burst> expected = new BruteForce(settings).burstsOfAll(signIns);
        assertThat(expected).hasSizeGreaterThan(80);
        assertThat(bursts(revisions, BurstStatus.COMPLETED)).isEqualTo(expected);
    }

    @Test
    void savepointsInBetweenChangeNothing() throws Exception {
        // Given
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 9_000);
        Random random = new Random(9);

        // When
        try (HuntHarness hunt = new HuntHarness(InTimeOnly.SETTINGS, random)) {
            for (Delivery delivery : Arrival.of(signIns, BOUND, random)) {
                hunt.receive(delivery.signIn());
                hunt.watermark(delivery.watermark());
                if (random.nextInt(1_000) == 0) {
                    hunt.restore();
                }
            }
            hunt.end();

            // Then
            assertThat(bursts(hunt.revisions(), BurstStatus.COMPLETED))
                    .hasSizeGreaterThan(80)
                    .isEqualTo(new BruteForce(InTimeOnly.SETTINGS).burstsOfAll(signIns));
            assertThat(hunt.stateEntries()).containsOnly(0);
            assertThat(hunt.timers()).containsOnly(0);
        }
    }

    @Test
    void aBurstOpensAtMostOnceBeforeItIsCompletedAndWithPartOfIt() throws Exception {
        // Given
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 5_000);

        // When
        List<BurstRevision> revisions = hunt(InTimeOnly.SETTINGS, signIns, 8);

        // Then
        List<Burst> opened = bursts(revisions, BurstStatus.OPENED);
        assertThat(opened).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        for (BurstRevision revision : revisions) {
            if (revision.status() == BurstStatus.COMPLETED) {
                Burst whole = revision.burst();
                List<BurstRevision> before =
                        revisions.subList(0, revisions.indexOf(revision)).stream()
                                .filter(r -> BruteForce.ORDER.compare(r.burst(), whole) == 0)
                                .toList();
                assertThat(before)
                        .hasSizeLessThanOrEqualTo(1)
                        .allSatisfy(r -> assertThat(r.status()).isEqualTo(BurstStatus.OPENED))
                        .allSatisfy(
                                r ->
                                        assertThat(whole.signIns())
                                                .startsWith(
                                                        r.burst()
                                                                .signIns()
                                                                .toArray(SignIn[]::new)));
            }
        }
    }

    private static List<BurstRevision> hunt(PivotSettings settings, List<SignIn> signIns, long seed)
            throws Exception {
        Random random = new Random(seed);
        try (HuntHarness hunt = new HuntHarness(settings, random)) {
            for (Delivery delivery : Arrival.of(signIns, BOUND, random)) {
                hunt.receive(delivery.signIn());
                hunt.watermark(delivery.watermark());
            }
            hunt.end();
            assertThat(hunt.stateEntries()).containsOnly(0);
            assertThat(hunt.timers()).containsOnly(0);
            return hunt.revisions();
        }
    }

    private static List<Burst> bursts(Collection<BurstRevision> revisions, BurstStatus status) {
        return revisions.stream()
                .filter(revision -> revision.status() == status)
                .map(BurstRevision::burst)
                .sorted(BruteForce.ORDER)
                .toList();
    }
}

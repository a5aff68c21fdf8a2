package io.fociwatch.pivot;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.Arrival.Delivery;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignIns;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the order of arrival inside both bounds, the last revisions of all bursts that stand are
 * those of the definition over the sorted sign-ins.
 */
final class LateHuntTest {
    private static final long BOUND = Duration.ofMinutes(2).toMillis();
    private static final PivotSettings SETTINGS = PivotSettings.DEFAULTS;
    private static final long LATENESS = SETTINGS.allowedLateness().toMillis();
    private static final int USERS = 150;

    /** In how many sign-ins one is late. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 30})
    void lateSignInsEndInTheBurstsOfTheDefinition(int oneLateIn) throws Exception {
        // Given
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 40L * oneLateIn);
        Random random = new Random(oneLateIn);

        // When
        List<BurstRevision> revisions = hunt(signIns, random, oneLateIn, 0);

        // Then
        assertSame(StandingBursts.of(revisions), new BruteForce(SETTINGS).burstsOfAll(signIns));
        assertThat(revisions)
                .extracting(BurstRevision::status)
                .contains(BurstStatus.OPENED, BurstStatus.COMPLETED, BurstStatus.SUPERSEDED);
    }

    @Test
    void savepointsInBetweenChangeNothing() throws Exception {
        // Given
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 7_000);
        Random random = new Random(70);

        // When
        List<BurstRevision> revisions = hunt(signIns, random, 5, 500);

        // Then
        assertSame(StandingBursts.of(revisions), new BruteForce(SETTINGS).burstsOfAll(signIns));
    }

    @Test
    void revisionsOfABurstHaveRisingNumbersAndNoneIsToldTwice() throws Exception {
        // Given
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 8_000);

        // When
        List<BurstRevision> revisions = hunt(signIns, new Random(80), 4, 0);

        // Then
        Map<List<Object>, List<BurstRevision>> byBurst =
                revisions.stream().collect(groupingBy(StandingBursts::identity));
        assertThat(byBurst.values())
                .allSatisfy(
                        told -> {
                            assertThat(told)
                                    .extracting(BurstRevision::revision)
                                    .isSorted()
                                    .doesNotHaveDuplicates();
                            assertThat(told).doesNotHaveDuplicates();
                        });
    }

    @Test
    void theOneThatTookItsSignInsIsNamedByASupersededBurst() throws Exception {
        // Given
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 9_500);

        // When
        List<BurstRevision> revisions = hunt(signIns, new Random(95), 4, 0);

        // Then
        Set<List<Object>> told = new HashSet<>();
        revisions.forEach(revision -> told.add(StandingBursts.identity(revision)));
        List<BurstRevision> superseded =
                revisions.stream().filter(revision -> !revision.stands()).toList();
        assertThat(superseded)
                .isNotEmpty()
                .allSatisfy(
                        revision -> {
                            Burst burst = revision.burst();
                            assertThat(revision.successor())
                                    .isLessThan(burst.firstSeen())
                                    .isGreaterThan(
                                            burst.firstSeen() - SETTINGS.burstWindow().toMillis());
                            assertThat(told)
                                    .contains(
                                            List.of(
                                                    burst.user().key(),
                                                    burst.clientId(),
                                                    revision.successor()));
                        });
    }

    @Test
    void whatComesLaterThanAllowedIsToldAsTooLateAndIsInNoBurst() throws Exception {
        // Given
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 11_000);
        Random random = new Random(110);
        SignIn last = signIns.stream().max(Comparator.comparingLong(SignIn::time)).orElseThrow();
        try (HuntHarness hunt = new HuntHarness(SETTINGS, random)) {
            deliver(hunt, Arrival.of(signIns, BOUND, random), 0, random);

            // When
            hunt.watermark(last.time() + LATENESS);
            hunt.receive(last);

            // Then
            assertThat(hunt.tooLate()).containsExactly(last);
        }
    }

    private static List<BurstRevision> hunt(
            List<SignIn> signIns, Random random, int oneLateIn, int oneRestoreIn) throws Exception {
        try (HuntHarness hunt = new HuntHarness(SETTINGS, random)) {
            List<Delivery> deliveries = Arrival.late(signIns, BOUND, LATENESS, oneLateIn, random);
            deliver(hunt, deliveries, oneRestoreIn, random);
            hunt.end();
            assertThat(hunt.tooLate()).isEmpty();
            assertThat(hunt.stateEntries()).containsOnly(0);
            assertThat(hunt.timers()).containsOnly(0);
            return hunt.revisions();
        }
    }

    private static void deliver(
            HuntHarness hunt, List<Delivery> deliveries, int oneRestoreIn, Random random)
            throws Exception {
        long none = Long.MIN_VALUE + BOUND + 1;
        long newest = none;
        for (Delivery delivery : deliveries) {
            hunt.receive(delivery.signIn());
            newest = Math.max(newest, delivery.signIn().time());
            hunt.watermark(newest - BOUND - 1);
            if (oneRestoreIn > 0 && random.nextInt(oneRestoreIn) == 0) {
                hunt.restore();
                // A source, too, begins without a watermark; its first sign-in may be a late one.
                newest = none;
            }
        }
    }

    private static void assertSame(List<Burst> told, List<Burst> expected) {
        // Names first: whole bursts fill the screen when they differ.
        assertThat(told.stream().map(LateHuntTest::name))
                .hasSizeGreaterThan(40)
                .containsExactlyElementsOf(expected.stream().map(LateHuntTest::name).toList());
        assertThat(told).isEqualTo(expected);
    }

    private static String name(Burst burst) {
        return "%s %s %d: %d after %d"
                .formatted(
                        burst.user().principalName(),
                        burst.clientId(),
                        burst.firstSeen() - SignIns.minute(0),
                        burst.signIns().size(),
                        burst.deviceCodes().size());
    }
}

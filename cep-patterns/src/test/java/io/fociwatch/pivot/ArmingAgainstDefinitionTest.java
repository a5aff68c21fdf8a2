package io.fociwatch.pivot;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.Arrival.Delivery;
import io.fociwatch.signin.SignIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

/** Random users: through comes what a device code reaches, and no more, in any order of arrival. */
final class ArmingAgainstDefinitionTest {
    private static final long BOUND = Duration.ofMinutes(2).toMillis();
    private static final long REACH = PivotSettings.DEFAULTS.reach().toMillis();
    private static final int USERS = 200;

    @Test
    void behindAWatermark() throws Exception {
        for (long seed = 0; seed < USERS; seed++) {
            // Given
            List<SignIn> signIns = new RandomUser(seed).signIns();
            List<Delivery> arrival = Arrival.of(signIns, BOUND, new Random(seed));

            // When
            try (ArmingHarness arming = new ArmingHarness()) {
                for (Delivery delivery : arrival) {
                    arming.receive(delivery.signIn());
                    arming.watermark(delivery.watermark());
                }
                arming.watermark(Long.MAX_VALUE);

                // Then
                List<SignIn> received = arrival.stream().map(Delivery::signIn).toList();
                requireTheDefinition(seed, arming, received);
            }
        }
    }

    @Test
    void inABoundedRunWithTheDeviceCodesFirst() throws Exception {
        for (long seed = 0; seed < USERS; seed++) {
            // Given
            List<SignIn> signIns = new ArrayList<>(new RandomUser(seed).signIns());
            Collections.shuffle(signIns, new Random(seed));

            // When
            List<SignIn> passed = new ArrayList<>();
            try (var filter =
                    ProcessFunctionTestHarnesses.forBroadcastProcessFunction(
                            DeviceCodes.filter(PivotSettings.DEFAULTS), ReachFilter.ARMED)) {
                for (SignIn signIn : signIns) {
                    if (signIn.isDeviceCode()) {
                        filter.processBroadcastElement(signIn, signIn.time());
                    }
                }
                for (SignIn signIn : signIns) {
                    filter.processElement(signIn, signIn.time());
                }
                passed.addAll(filter.extractOutputValues());
            }

            // Then
            assertThat(passed)
                    .as("seed %d", seed)
                    .isEqualTo(
                            signIns.stream().filter(signIn -> isReached(signIn, signIns)).toList());
        }
    }

    private static void requireTheDefinition(
            long seed, ArmingHarness arming, List<SignIn> received) {
        Set<SignIn> reached =
                received.stream().filter(signIn -> isReached(signIn, received)).collect(toSet());
        assertThat(new HashSet<>(arming.passed())).as("seed %d", seed).isEqualTo(reached);
        assertThat(arming.timestamps())
                .as("seed %d", seed)
                .isEqualTo(arming.passed().stream().map(SignIn::time).toList());
        assertThat(arming.passed().size() + arming.counted("signins-unarmed"))
                .as("seed %d: passed and dropped", seed)
                .isEqualTo(received.size());
        assertThat(arming.stateEntries()).as("seed %d", seed).isZero();
        assertThat(arming.timers()).as("seed %d", seed).isZero();
    }

    private static boolean isReached(SignIn signIn, List<SignIn> all) {
        return all.stream()
                .filter(SignIn::isDeviceCode)
                .anyMatch(
                        code ->
                                code.time() <= signIn.time()
                                        && signIn.time() <= code.time() + REACH);
    }
}

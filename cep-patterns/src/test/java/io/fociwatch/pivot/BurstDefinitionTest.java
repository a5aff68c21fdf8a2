package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignIns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class BurstDefinitionTest {
    private static final ToLongFunction<String> ANY_TIME = client -> Long.MIN_VALUE;

    private static List<Burst> bursts(List<SignIn> signIns) {
        return new BurstDefinition(PivotSettings.DEFAULTS).bursts(signIns, ANY_TIME);
    }

    private static List<Burst> bursts(SignInBuilder... signIns) {
        return bursts(story(signIns));
    }

    @Test
    void threeResourcesOfOneClientAfterADeviceCodeAreABurst() {
        // Given
        List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(3).to("Graph"),
                        redemption().atMinute(4).to("Exchange"),
                        redemption().atMinute(5).to("Key Vault"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).containsExactly(new Burst(signIns.subList(0, 1), signIns.subList(1, 4)));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        // Given
        List<SignIn> told =
                story(
                        deviceCode().atMinute(0),
                        deviceCode().atMinute(1),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(4).to("Exchange"),
                        redemption().atMinute(4).to("Key Vault"),
                        redemption().atMinute(30).to("Key Vault"));
        List<SignIn> arrived = new ArrayList<>(told);
        Collections.shuffle(arrived, new Random(3));

        // When
        List<Burst> bursts = bursts(arrived);

        // Then
        assertThat(bursts).isNotEmpty().isEqualTo(bursts(told));
    }

    @Nested
    class DeviceCode {

        @Test
        void withoutOneThereIsNoBurst() {
            assertThat(bursts(threeResourcesFrom(minute(0)))).isEmpty();
        }

        @Test
        void exactlyTwentyMinutesBeforeTheFirstSignInCounts() {
            assertThat(bursts(after(deviceCode().atMinute(0), minute(20)))).hasSize(1);
        }

        @Test
        void aMillisecondMoreThanTwentyMinutesBeforeDoesNotCount() {
            assertThat(bursts(after(deviceCode().atMinute(0), minute(20) + 1))).isEmpty();
        }

        @Test
        void inTheMillisecondOfTheFirstSignInCounts() {
            assertThat(bursts(after(deviceCode().atMinute(0), minute(0)))).hasSize(1);
        }

        @Test
        void aMillisecondAfterTheFirstSignInDoesNotCount() {
            assertThat(bursts(after(deviceCode().atMinute(0), minute(0) - 1))).isEmpty();
        }

        @Test
        void whatCameBeforeItCountsForNothing() {
            // Given
            List<SignIn> signIns =
                    story(
                            redemption().atMinute(0).plusMillis(-1).to("Graph"),
                            deviceCode().atMinute(0),
                            redemption().atMinute(1).to("Exchange"),
                            redemption().atMinute(2).to("Key Vault"));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).isEmpty();
        }

        @Test
        void onlyTheFirstSignInNeedsItWithinTwentyMinutes() {
            // Given
            List<SignIn> signIns =
                    story(
                            deviceCode().atMinute(0),
                            redemption().atMinute(20).to("Graph"),
                            redemption().atMinute(25).to("Exchange"),
                            redemption().atMinute(30).plusMillis(-1).to("Key Vault"));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).hasSize(1);
        }

        @Test
        void allWithinTwentyMinutesAreListedAndTheLatestIsNamed() {
            // Given
            List<SignIn> signIns = new ArrayList<>(threeResourcesFrom(minute(20)));
            signIns.addAll(
                    story(
                            deviceCode().atMinute(0).plusMillis(-1),
                            deviceCode().atMinute(0),
                            deviceCode().atMinute(7),
                            deviceCode().atMinute(20),
                            deviceCode().atMinute(20).plusMillis(1)));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).hasSize(1);
            assertThat(bursts.get(0).deviceCodes())
                    .extracting(SignIn::time)
                    .containsExactly(minute(0), minute(7), minute(20));
            assertThat(bursts.get(0).deviceCode().time()).isEqualTo(minute(20));
        }

        @Test
        void anotherDeviceCodeInsideTheBurstChangesNothing() {
            // Given
            List<SignIn> signIns = new ArrayList<>(after(deviceCode().atMinute(0), minute(1)));
            List<Burst> without = bursts(signIns);
            signIns.addAll(story(deviceCode().atMinute(2)));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).hasSize(1).isEqualTo(without);
        }

        private List<SignIn> after(SignInBuilder deviceCode, long firstSeen) {
            List<SignIn> signIns = new ArrayList<>(threeResourcesFrom(firstSeen));
            signIns.add(deviceCode.build());
            return signIns;
        }

        private List<SignIn> threeResourcesFrom(long firstSeen) {
            return story(
                    redemption().at(firstSeen).to("Graph"),
                    redemption().at(firstSeen).plusMillis(2_000).to("Exchange"),
                    redemption().at(firstSeen).plusMillis(4_000).to("Key Vault"));
        }
    }

    @Nested
    class Window {

        @Test
        void theThirdResourceAMillisecondBeforeTenMinutesMakesABurst() {
            assertThat(bursts(withThirdAt(minute(10) - 1))).hasSize(1);
        }

        @Test
        void theThirdResourceAtTenMinutesMakesNone() {
            assertThat(bursts(withThirdAt(minute(10)))).isEmpty();
        }

        @Test
        void everySignInOfTheClientInItBelongsToTheBurst() {
            // Given
            List<SignIn> signIns =
                    story(
                            deviceCode().atMinute(0),
                            redemption().atMinute(1).to("Graph"),
                            redemption().atMinute(1).to("Graph").id("again"),
                            redemption().atMinute(2).to("Exchange"),
                            redemption().atMinute(3).to("Key Vault"),
                            redemption().atMinute(11).plusMillis(-1).to("Graph"),
                            redemption().atMinute(11).to("Graph"));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).hasSize(1);
            assertThat(bursts.get(0).signIns())
                    .hasSize(5)
                    .doesNotContain(signIns.get(6))
                    .contains(signIns.get(5));
        }

        @Test
        void itBeginsWithTheEarliestSignInThatHasThreeResourcesAheadOfIt() {
            // Given
            List<SignIn> signIns =
                    story(
                            deviceCode().atMinute(0),
                            redemption().atMinute(1).to("Graph"),
                            redemption().atMinute(5).to("Graph"),
                            redemption().atMinute(9).to("Exchange"),
                            redemption().atMinute(11).to("Key Vault"));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(5));
        }

        @Test
        void aSignInOutOfReachOfTheDeviceCodeIsPassedOverForALaterOneInReach() {
            // Given
            List<SignIn> signIns =
                    story(
                            redemption().atMinute(0).to("Graph"),
                            deviceCode().atMinute(1),
                            redemption().atMinute(1).to("Graph"),
                            redemption().atMinute(2).to("Exchange"),
                            redemption().atMinute(3).to("Key Vault"));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(1));
        }

        private SignInBuilder[] withThirdAt(long time) {
            return new SignInBuilder[] {
                deviceCode().atMinute(0),
                redemption().atMinute(0).to("Graph"),
                redemption().atMinute(5).to("Exchange"),
                redemption().at(time).to("Key Vault")
            };
        }
    }

    @Nested
    class Resources {

        @Test
        void twoAreNoBurstHoweverManySignIns() {
            // Given
            List<SignIn> signIns = new ArrayList<>(story(deviceCode().atMinute(0)));
            for (int i = 0; i < 100; i++) {
                signIns.add(redemption().atMinute(1).plusMillis(i).to("Resource " + i % 2).build());
            }

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).isEmpty();
        }

        @Test
        void oneIdUnderThreeNamesIsOne() {
            assertThat(
                            to(
                                    new Resource("797f4846", "Windows Azure Service Management"),
                                    new Resource("797f4846", "Azure Resource Manager"),
                                    new Resource("797f4846", "")))
                    .isEmpty();
        }

        @Test
        void threeIdsUnderOneNameAreThree() {
            assertThat(
                            to(
                                    new Resource("1", "Graph"),
                                    new Resource("2", "Graph"),
                                    new Resource("3", "Graph")))
                    .hasSize(1);
        }

        @Test
        void withoutAnIdTheNameCountsInAnyCase() {
            assertThat(
                            to(
                                    new Resource("", "Graph"),
                                    new Resource("", "GRAPH"),
                                    new Resource("1", "")))
                    .isEmpty();
            assertThat(
                            to(
                                    new Resource("", "Graph"),
                                    new Resource("", "Exchange"),
                                    new Resource("1", "")))
                    .hasSize(1);
        }

        @Test
        void asManyAsTheSettingsAskFor() {
            // Given
            PivotSettings two = InTimeOnly.settings(2);
            List<SignIn> signIns =
                    story(
                            deviceCode().atMinute(0),
                            redemption().atMinute(1).to("Graph"),
                            redemption().atMinute(2).to("Exchange"));

            // When
            List<Burst> bursts = new BurstDefinition(two).bursts(signIns, ANY_TIME);

            // Then
            assertThat(bursts).hasSize(1);
            assertThat(bursts(signIns)).isEmpty();
        }

        private List<Burst> to(Resource first, Resource second, Resource third) {
            return bursts(
                    deviceCode().atMinute(0),
                    redemption().atMinute(1).to(first),
                    redemption().atMinute(2).to(second),
                    redemption().atMinute(3).to(third));
        }
    }

    @Nested
    class Clients {

        @Test
        void twoDoNotAddUp() {
            // Given
            List<SignIn> signIns =
                    story(
                            deviceCode().atMinute(0),
                            redemption().atMinute(1).to("Graph").by("Azure CLI"),
                            redemption().atMinute(2).to("Exchange").by("Azure CLI"),
                            redemption().atMinute(3).to("Key Vault").by("Office"));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).isEmpty();
        }

        @Test
        void burstsOfTwoAreTwo() {
            // Given
            List<SignIn> signIns =
                    story(
                            deviceCode().atMinute(0),
                            redemption().atMinute(1).to("Graph").by("Azure CLI"),
                            redemption().atMinute(2).to("Graph").by("Office"),
                            redemption().atMinute(3).to("Exchange").by("Azure CLI"),
                            redemption().atMinute(4).to("Exchange").by("Office"),
                            redemption().atMinute(5).to("Key Vault").by("Office"),
                            redemption().atMinute(6).to("Key Vault").by("Azure CLI"));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts)
                    .extracting(Burst::clientId)
                    .containsExactly(
                            SignIns.client("Azure CLI").id(), SignIns.client("Office").id());
        }

        @Test
        void theDeviceCodesOwnClientDoesNotMatter() {
            assertThat(
                            bursts(
                                    deviceCode().atMinute(0).by("Office"),
                                    redemption().atMinute(1).to("Graph").by("Azure CLI"),
                                    redemption().atMinute(2).to("Exchange").by("Azure CLI"),
                                    redemption().atMinute(3).to("Key Vault").by("Azure CLI")))
                    .hasSize(1);
        }
    }

    @Nested
    class Duplicates {

        @Test
        void aRecordDeliveredTwiceCountsOnce() {
            // Given
            List<SignIn> once =
                    story(
                            deviceCode().atMinute(0),
                            redemption().atMinute(1).to("Graph"),
                            redemption().atMinute(2).to("Exchange"),
                            redemption().atMinute(3).to("Key Vault"));
            List<SignIn> twice = new ArrayList<>(once);
            twice.addAll(
                    story(
                            deviceCode().atMinute(0).from("log:2"),
                            redemption().atMinute(2).to("Exchange").from("log:3")));

            // When
            List<Burst> bursts = bursts(twice);

            // Then
            assertThat(bursts).hasSize(1).isEqualTo(bursts(once));
        }

        @Test
        void oneIdInBothLogsIsTwoRecords() {
            assertThat(
                            bursts(
                                    deviceCode().atMinute(0).id("1"),
                                    redemption().atMinute(1).to("Graph").id("1"),
                                    redemption().atMinute(2).to("Exchange").id("2"),
                                    redemption().atMinute(3).to("Key Vault").id("3")))
                    .hasSize(1);
        }
    }

    @Nested
    class NextBurst {

        @Test
        void beginsAtTheEndOfTheOneBefore() {
            // Given
            List<SignIn> signIns = twoBursts(minute(10));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(0), minute(10));
        }

        @Test
        void aMillisecondBeforeItsSignInIsStillTheOneBefore() {
            // Given
            List<SignIn> signIns = twoBursts(minute(10) - 1);

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).hasSize(1);
            assertThat(bursts.get(0).lastSeen()).isEqualTo(minute(10) - 1);
        }

        @Test
        void needsADeviceCodeWithinTwentyMinutesOfItsOwn() {
            assertThat(bursts(twoBursts(minute(20)))).hasSize(2);
            assertThat(bursts(twoBursts(minute(20) + 1))).hasSize(1);
        }

        @Test
        void ofAnotherClientMayOverlap() {
            // Given
            List<SignIn> signIns = new ArrayList<>(twoBursts(minute(40)));
            signIns.addAll(
                    story(
                            redemption().atMinute(3).to("Graph").by("Office"),
                            redemption().atMinute(4).to("Exchange").by("Office"),
                            redemption().atMinute(5).to("Key Vault").by("Office")));

            // When
            List<Burst> bursts = bursts(signIns);

            // Then
            assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(0), minute(3));
        }

        private List<SignIn> twoBursts(long second) {
            return story(
                    deviceCode().atMinute(0),
                    redemption().atMinute(0).to("Graph"),
                    redemption().atMinute(1).to("Exchange"),
                    redemption().atMinute(2).to("Key Vault"),
                    redemption().at(second).to("Graph"),
                    redemption().at(second).plusMillis(60_000).to("Exchange"),
                    redemption().at(second).plusMillis(120_000).to("Key Vault"));
        }
    }

    @Nested
    class NotBefore {
        private final List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(2).to("Graph"),
                        redemption().atMinute(3).to("Exchange"),
                        redemption().atMinute(4).to("Key Vault"));

        @Test
        void aBurstMayBeginInThatMillisecond() {
            assertThat(notBefore(minute(1)))
                    .extracting(Burst::firstSeen)
                    .containsExactly(minute(1));
        }

        @Test
        void anEarlierSignInBelongsToNoBurst() {
            // Given
            long afterTheFirst = minute(1) + 1;

            // When
            List<Burst> bursts = notBefore(afterTheFirst);

            // Then
            assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(2));
            assertThat(bursts.get(0).signIns()).doesNotContain(signIns.get(1));
        }

        @Test
        void tooFewResourcesAfterItAreNoBurst() {
            assertThat(notBefore(minute(2) + 1)).isEmpty();
        }

        @Test
        void itHoldsForItsClientOnly() {
            // Given
            List<SignIn> two = new ArrayList<>(signIns);
            two.addAll(
                    story(
                            redemption().atMinute(1).to("Graph").by("Office"),
                            redemption().atMinute(2).to("Exchange").by("Office"),
                            redemption().atMinute(3).to("Key Vault").by("Office")));
            String office = SignIns.client("Office").id();

            // When
            List<Burst> bursts =
                    new BurstDefinition(PivotSettings.DEFAULTS)
                            .bursts(
                                    two,
                                    client -> client.equals(office) ? Long.MIN_VALUE : minute(60));

            // Then
            assertThat(bursts).extracting(Burst::clientId).containsExactly(office);
        }

        private List<Burst> notBefore(long time) {
            return new BurstDefinition(PivotSettings.DEFAULTS).bursts(signIns, client -> time);
        }
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.pivot.DefinedBursts.bursts;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which resources of a burst count as one. */
final class BurstResourcesTest {
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
        assertThat(to(new Resource("", "Graph"), new Resource("", "GRAPH"), new Resource("1", "")))
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
        List<Burst> bursts = new BurstDefinition(two).bursts(signIns, DefinedBursts.ANY_TIME);

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

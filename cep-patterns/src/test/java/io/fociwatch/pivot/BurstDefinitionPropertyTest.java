package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

final class BurstDefinitionPropertyTest {

    @Property(seed = "2045", tries = 5_000, shrinking = ShrinkingMode.OFF)
    void itIsTheDefinitionWordForWord(
            @ForAll long user, @ForAll @IntRange(min = 2, max = 5) int minResources) {
        // Given
        PivotSettings settings = InTimeOnly.settings(minResources);
        List<SignIn> signIns = new RandomUser(user).signIns();

        // When
        List<Burst> bursts =
                new BurstDefinition(settings).bursts(signIns, client -> Long.MIN_VALUE);

        // Then
        assertThat(bursts).isEqualTo(new BruteForce(settings).bursts(signIns));
    }

    @Property(seed = "2045", tries = 1_000, shrinking = ShrinkingMode.OFF)
    void recordsDeliveredAgainChangeNothing(@ForAll long user) {
        // Given
        BurstDefinition definition = new BurstDefinition(PivotSettings.DEFAULTS);
        List<SignIn> once = new RandomUser(user).signIns();
        List<SignIn> again = new ArrayList<>(once);
        again.addAll(once.subList(0, once.size() / 2));
        Collections.shuffle(again, new Random(user));

        // When
        List<Burst> bursts = definition.bursts(again, client -> Long.MIN_VALUE);

        // Then
        assertThat(bursts).isEqualTo(definition.bursts(once, client -> Long.MIN_VALUE));
    }

    @Property(seed = "2045", tries = 1_000, shrinking = ShrinkingMode.OFF)
    void fromTheEndOfABurstOnTheNextOnesAreTheSame(@ForAll long user) {
        // Given
        BurstDefinition definition = new BurstDefinition(PivotSettings.DEFAULTS);
        List<SignIn> signIns = new RandomUser(user).signIns();
        List<Burst> all = definition.bursts(signIns, client -> Long.MIN_VALUE);
        Assume.that(!all.isEmpty());
        String client = all.get(0).clientId();
        List<Burst> ofClient =
                all.stream().filter(burst -> burst.clientId().equals(client)).toList();
        long end = ofClient.get(0).firstSeen() + PivotSettings.DEFAULTS.burstWindow().toMillis();

        // When
        List<Burst> next =
                definition.bursts(signIns, id -> id.equals(client) ? end : Long.MAX_VALUE);

        // Then
        assertThat(next).isEqualTo(ofClient.subList(1, ofClient.size()));
    }
}

package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TableGaugesTest {
    private final Map<String, Gauge<?>> gauges = new HashMap<>();
    private Optional<AsnTable> active = Optional.empty();

    @BeforeEach
    void register() {
        TableGauges.register(
                new UnregisteredMetricsGroup() {
                    @Override
                    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
                        gauges.put(name, gauge);
                        return gauge;
                    }
                },
                () -> active,
                () -> Instant.parse("2026-05-03T00:00:10Z"));
    }

    @Test
    void theyShowTheTableThatIsActiveNow() {
        // Given
        active = Optional.of(AsnTables.of("192.0.2.0/24,64500,first", "10.0.0.0/8,1,ten"));

        // Then
        assertThat(value(TableGauges.VERSION)).isEqualTo(active.get().version());
        assertThat(value(TableGauges.ROWS)).isEqualTo(2);
        assertThat(value(TableGauges.AGE)).isEqualTo(2 * 86_400L + 10);
    }

    @Test
    void withoutATableTheySaySo() {
        assertThat(value(TableGauges.VERSION)).isEqualTo("ABSENT");
        assertThat(value(TableGauges.ROWS)).isEqualTo(0);
        assertThat(value(TableGauges.AGE)).isEqualTo(-1L);
    }

    private Object value(String name) {
        return gauges.get(name).getValue();
    }
}

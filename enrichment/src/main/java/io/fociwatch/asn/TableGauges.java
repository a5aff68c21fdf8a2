package io.fociwatch.asn;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * Shows which table a subtask looks up in. Without one the version is {@link
 * LocatedBurst#NO_TABLE}, there are no rows, and the age is {@value #NO_AGE}.
 */
final class TableGauges {
    static final String VERSION = "asn-table-version";
    static final String ROWS = "asn-table-rows";
    static final String AGE = "asn-table-age-seconds";

    static final long NO_AGE = -1;

    private final Supplier<Optional<AsnTable>> active;
    private final Supplier<Instant> wallClock;

    private TableGauges(Supplier<Optional<AsnTable>> active, Supplier<Instant> wallClock) {
        this.active = active;
        this.wallClock = wallClock;
    }

    /**
     * Registers the gauges.
     *
     * @param active asked by threads of Flink's reporters
     */
    static void register(
            MetricGroup metrics, Supplier<Optional<AsnTable>> active, Supplier<Instant> wallClock) {
        TableGauges table = new TableGauges(active, wallClock);
        metrics.gauge(VERSION, (Gauge<String>) table::version);
        metrics.gauge(ROWS, (Gauge<Integer>) table::rows);
        metrics.gauge(AGE, (Gauge<Long>) table::age);
    }

    private String version() {
        return active.get().map(AsnTable::version).orElse(LocatedBurst.NO_TABLE);
    }

    private int rows() {
        return active.get().map(table -> table.source().rows()).orElse(0);
    }

    /** Since the day began on which the table was written: a version tells no more. */
    private long age() {
        return active.get()
                .map(table -> table.source().written().atStartOfDay().toInstant(ZoneOffset.UTC))
                .map(written -> Duration.between(written, wallClock.get()).toSeconds())
                .orElse(NO_AGE);
    }
}

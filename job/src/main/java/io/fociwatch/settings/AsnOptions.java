package io.fociwatch.settings;

import java.time.Duration;
import java.util.List;

/** Keys of the ASN table. */
public final class AsnOptions {
    /** How long alerts wait for a table. */
    public static final Setting<Duration> MAX_WAIT =
            Setting.duration(
                    "hunt.asn.max-wait",
                    AsnSettings.DEFAULTS.maxWait(),
                    AsnSettings.WAIT_LIMITS,
                    "How long an alert waits for the first whole ASN table, by the wall clock.");

    /** How bad a table may be. */
    public static final Setting<Double> MAX_BAD_ROWS =
            Setting.share(
                    "hunt.asn.max-bad-rows",
                    AsnSettings.DEFAULTS.maxBadRows(),
                    "The share of bad rows above which an ASN table is refused.");

    static final List<Setting<?>> ALL = List.of(MAX_WAIT, MAX_BAD_ROWS);

    private AsnOptions() {}

    static AsnSettings read(SettingValues values) {
        return new AsnSettings(values.get(MAX_WAIT), values.get(MAX_BAD_ROWS));
    }
}

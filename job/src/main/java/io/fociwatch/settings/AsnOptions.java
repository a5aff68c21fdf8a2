package io.fociwatch.settings;

import java.time.Duration;
import java.util.List;

/** Keys of the ASN table. */
public final class AsnOptions {
    /** Where the table is. */
    public static final Setting<List<String>> FILES =
            Setting.names(
                    "hunt.asn.files",
                    AsnSettings.DEFAULTS.files(),
                    "The ASN table of a live run: CSV or its zip, or folders of them, as URIs or"
                        + " paths, separated by semicolons. Of a folder files are left out whose"
                        + " names begin with a dot.");

    /** How often to look for a new one. */
    public static final Setting<Duration> CHECK_INTERVAL =
            Setting.duration(
                    "hunt.asn.check-interval",
                    AsnSettings.DEFAULTS.checkInterval(),
                    AsnSettings.CHECK_LIMITS,
                    "How often a live run looks for a new table in these files.");

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

    static final List<Setting<?>> ALL = List.of(FILES, CHECK_INTERVAL, MAX_WAIT, MAX_BAD_ROWS);

    private AsnOptions() {}

    static AsnSettings read(SettingValues values) {
        return new AsnSettings(
                values.get(FILES),
                values.get(CHECK_INTERVAL),
                values.get(MAX_WAIT),
                values.get(MAX_BAD_ROWS));
    }
}

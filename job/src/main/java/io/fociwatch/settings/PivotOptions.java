package io.fociwatch.settings;

import io.fociwatch.pivot.PivotSettings;
import java.time.Duration;
import java.util.List;

/** Keys of the hunt's numbers. */
public final class PivotOptions {
    /** How long a device code matters. */
    public static final Setting<Duration> DEVICE_CODE_WINDOW =
            Setting.duration(
                    "hunt.device-code-window",
                    PivotSettings.DEFAULTS.deviceCodeWindow(),
                    PivotSettings.WINDOW_LIMITS,
                    "How long after a device-code sign-in a burst may begin, both ends included.");

    /** How long a burst lasts. */
    public static final Setting<Duration> BURST_WINDOW =
            Setting.duration(
                    "hunt.burst-window",
                    PivotSettings.DEFAULTS.burstWindow(),
                    PivotSettings.WINDOW_LIMITS,
                    "How long a burst lasts from its first sign-in, the end excluded.");

    /** How many distinct resources make a burst. */
    public static final Setting<Integer> MIN_RESOURCES =
            Setting.integer(
                    "hunt.min-resources",
                    PivotSettings.DEFAULTS.minResources(),
                    PivotSettings.RESOURCE_LIMITS,
                    "How many distinct resources of one client make a burst.");

    /** How late a sign-in may come. */
    public static final Setting<Duration> ALLOWED_LATENESS =
            Setting.duration(
                    "hunt.allowed-lateness",
                    PivotSettings.DEFAULTS.allowedLateness(),
                    PivotSettings.LATENESS_LIMITS,
                    "How far behind the watermark a sign-in of a live log may come and still open"
                            + " or amend its alert.");

    static final List<Setting<?>> ALL =
            List.of(DEVICE_CODE_WINDOW, BURST_WINDOW, MIN_RESOURCES, ALLOWED_LATENESS);

    private PivotOptions() {}

    static PivotSettings read(SettingValues values) {
        return new PivotSettings(
                values.get(DEVICE_CODE_WINDOW),
                values.get(BURST_WINDOW),
                values.get(MIN_RESOURCES),
                values.get(ALLOWED_LATENESS));
    }
}

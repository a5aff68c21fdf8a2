package io.fociwatch.settings;

import static org.apache.flink.configuration.ConfigOptions.key;

import io.fociwatch.pivot.PivotSettings;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;

/** Every key that a settings file or {@code --set} may name. */
public final class HuntOptions {
    /** How long a device code matters. */
    public static final ConfigOption<Duration> DEVICE_CODE_WINDOW =
            key("hunt.device-code-window")
                    .durationType()
                    .defaultValue(PivotSettings.DEFAULTS.deviceCodeWindow())
                    .withDescription(
                            "How long after a device-code sign-in a burst may begin, both ends"
                                    + " included.");

    /** How long a burst lasts. */
    public static final ConfigOption<Duration> BURST_WINDOW =
            key("hunt.burst-window")
                    .durationType()
                    .defaultValue(PivotSettings.DEFAULTS.burstWindow())
                    .withDescription(
                            "How long a burst lasts from its first sign-in, the end excluded.");

    /** How many distinct resources make a burst. */
    public static final ConfigOption<Integer> MIN_RESOURCES =
            key("hunt.min-resources")
                    .intType()
                    .defaultValue(PivotSettings.DEFAULTS.minResources())
                    .withDescription("How many distinct resources of one client make a burst.");

    /** Which families of the catalogue count. */
    public static final ConfigOption<List<String>> CLIENT_FAMILIES =
            key("hunt.clients.families")
                    .stringType()
                    .asList()
                    .defaultValues("hunt-2025-045", "foci")
                    .withDescription(
                            "Families of the client catalogue whose redemptions count, separated"
                                    + " by semicolons.");

    /** A catalogue in place of the bundled one. */
    public static final ConfigOption<String> CLIENTS_FILE =
            key("hunt.clients.file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "A client catalogue (CSV) in place of the bundled one; a relative path"
                                    + " begins at the working directory.");

    /** How many threads an embedded run uses. */
    public static final ConfigOption<Integer> PARALLELISM =
            key("hunt.parallelism")
                    .intType()
                    .noDefaultValue()
                    .withDescription(
                            "Parallel subtasks of an embedded run, 1 to 720; by default one for"
                                    + " each processor.");

    /** All of them, in the order in which they are documented. */
    public static final List<ConfigOption<?>> ALL =
            List.of(
                    DEVICE_CODE_WINDOW,
                    BURST_WINDOW,
                    MIN_RESOURCES,
                    CLIENT_FAMILIES,
                    CLIENTS_FILE,
                    PARALLELISM);

    private HuntOptions() {}
}

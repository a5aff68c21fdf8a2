package io.fociwatch.settings;

import io.fociwatch.graph.GraphJoin;
import io.fociwatch.graph.GraphSettings;
import java.time.Duration;
import java.util.List;

/** Keys of the Graph calls. */
public final class GraphOptions {
    /** Where Graph calls come from. */
    public static final Setting<GraphJoin> JOIN =
            Setting.choice(
                    "hunt.graph.join",
                    GraphJoin.STREAM,
                    "Where the Graph calls of a burst come from: stream (the Graph log is read with"
                        + " the sign-ins), lookup (a Log Analytics workspace is asked) or off.");

    /** When an alert is completed. */
    public static final Setting<Duration> GRACE =
            Setting.duration(
                    "hunt.graph.grace",
                    GraphSettings.DEFAULTS.grace(),
                    GraphSettings.WAIT_LIMITS,
                    "How long after a burst's window its alert is completed; Graph calls until then"
                            + " are in it.");

    /** When late calls are forgotten. */
    public static final Setting<Duration> RETENTION =
            Setting.duration(
                    "hunt.graph.retention",
                    GraphSettings.DEFAULTS.retention(),
                    GraphSettings.WAIT_LIMITS,
                    "How long after a burst's window a late Graph call still amends the alert; at"
                            + " least the grace. A run that has overtaken the Graph log waits"
                            + " until the log has passed that too, or has stood still for two"
                            + " hours.");

    /** How many calls are listed. */
    public static final Setting<Integer> MAX_CALLS =
            Setting.integer(
                    "hunt.graph.max-calls",
                    GraphSettings.DEFAULTS.mostCalls(),
                    GraphSettings.CALL_LIMITS,
                    "How many Graph calls an alert lists, the earliest.");

    static final List<Setting<?>> ALL = List.of(JOIN, GRACE, RETENTION, MAX_CALLS);

    private GraphOptions() {}

    static GraphSettings read(SettingValues values) {
        Duration grace = values.get(GRACE);
        Duration retention = values.get(RETENTION);
        int maxCalls = values.get(MAX_CALLS);
        return values.consistent(
                "hunt.graph",
                () -> new GraphSettings(grace, retention, maxCalls),
                GraphSettings.DEFAULTS);
    }
}

package io.fociwatch.settings;

import static org.apache.flink.configuration.ConfigOptions.key;

import io.fociwatch.graph.GraphJoin;
import io.fociwatch.graph.GraphSettings;
import io.fociwatch.graph.StoreLimits;
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

    /** Where Graph calls come from. */
    public static final ConfigOption<GraphJoin> GRAPH_JOIN =
            key("hunt.graph.join")
                    .enumType(GraphJoin.class)
                    .defaultValue(GraphJoin.STREAM)
                    .withDescription(
                            "Where the Graph calls of a burst come from: stream (the Graph log is"
                                    + " read with the sign-ins), lookup (a Log Analytics workspace"
                                    + " is asked) or off.");

    /** When an alert is completed. */
    public static final ConfigOption<Duration> GRAPH_GRACE =
            key("hunt.graph.grace")
                    .durationType()
                    .defaultValue(GraphSettings.DEFAULTS.grace())
                    .withDescription(
                            "How long after a burst's window its alert is completed; Graph calls"
                                    + " until then are in it.");

    /** When late calls are forgotten. */
    public static final ConfigOption<Duration> GRAPH_RETENTION =
            key("hunt.graph.retention")
                    .durationType()
                    .defaultValue(GraphSettings.DEFAULTS.retention())
                    .withDescription(
                            "How long after a burst's window a late Graph call still amends the"
                                    + " alert.");

    /** How many calls are listed. */
    public static final ConfigOption<Integer> GRAPH_MAX_CALLS =
            key("hunt.graph.max-calls")
                    .intType()
                    .defaultValue(GraphSettings.DEFAULTS.mostCalls())
                    .withDescription("How many Graph calls an alert lists, the earliest.");

    /** Which workspace is asked. */
    public static final ConfigOption<String> LOOKUP_WORKSPACE_ID =
            key("hunt.graph.lookup.workspace-id")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "GUID of the Log Analytics workspace that has the table"
                                    + " MicrosoftGraphActivityLogs, in its Analytics plan.");

    /** Where the application is registered. */
    public static final ConfigOption<String> LOOKUP_TENANT_ID =
            key("hunt.graph.lookup.tenant-id")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "The tenant, GUID or domain, that the application signs in to which"
                                    + " asks the workspace.");

    /** Who asks. */
    public static final ConfigOption<String> LOOKUP_CLIENT_ID =
            key("hunt.graph.lookup.client-id")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "GUID of the application that asks; it needs the role Log Analytics"
                                    + " Reader on the workspace.");

    /** Where the secret is. */
    public static final ConfigOption<String> LOOKUP_CLIENT_SECRET_FILE =
            key("hunt.graph.lookup.client-secret-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "A file with the application's secret, on every machine of the job; by"
                                    + " default the secret is in the environment variable "
                                    + ClientSecret.VARIABLE
                                    + ".");

    /** Where the query API is. */
    public static final ConfigOption<String> LOOKUP_ENDPOINT =
            key("hunt.graph.lookup.endpoint")
                    .stringType()
                    .defaultValue("https://api.loganalytics.azure.com")
                    .withDescription("The Azure Monitor Logs query API of the workspace's cloud.");

    /** Where tokens are issued. */
    public static final ConfigOption<String> LOOKUP_AUTHORITY =
            key("hunt.graph.lookup.authority")
                    .stringType()
                    .defaultValue("https://login.microsoftonline.com")
                    .withDescription("What issues tokens in the workspace's cloud.");

    /** How long a lookup lasts. */
    public static final ConfigOption<Duration> LOOKUP_TIMEOUT =
            key("hunt.graph.lookup.timeout")
                    .durationType()
                    .defaultValue(StoreLimits.DEFAULTS.timeout())
                    .withDescription(
                            "How long an alert waits for the workspace, retries included; after"
                                    + " that it goes out without Graph calls and says so.");

    /** How many lookups there are at once. */
    public static final ConfigOption<Integer> LOOKUP_MAX_IN_FLIGHT =
            key("hunt.graph.lookup.max-in-flight")
                    .intType()
                    .defaultValue(StoreLimits.DEFAULTS.mostInFlight())
                    .withDescription(
                            "How many alerts ask the workspace at the same time, 1 to 100; Azure"
                                    + " Monitor runs five queries of an application at once.");

    /** How often a lookup is repeated. */
    public static final ConfigOption<Integer> LOOKUP_MAX_RETRIES =
            key("hunt.graph.lookup.max-retries")
                    .intType()
                    .defaultValue(StoreLimits.DEFAULTS.mostRetries())
                    .withDescription(
                            "How often a query is sent again that the workspace was too busy for, 0"
                                    + " to 10.");

    /** How long alerts wait for a table. */
    public static final ConfigOption<Duration> ASN_MAX_WAIT =
            key("hunt.asn.max-wait")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(1))
                    .withDescription(
                            "How long an alert waits for the first whole ASN table, by the wall"
                                    + " clock.");

    /** How bad a table may be. */
    public static final ConfigOption<Double> ASN_MAX_BAD_ROWS =
            key("hunt.asn.max-bad-rows")
                    .doubleType()
                    .defaultValue(0.01)
                    .withDescription(
                            "The share of bad rows, 0 to 1, above which an ASN table is refused.");

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
                    GRAPH_JOIN,
                    GRAPH_GRACE,
                    GRAPH_RETENTION,
                    GRAPH_MAX_CALLS,
                    LOOKUP_WORKSPACE_ID,
                    LOOKUP_TENANT_ID,
                    LOOKUP_CLIENT_ID,
                    LOOKUP_CLIENT_SECRET_FILE,
                    LOOKUP_ENDPOINT,
                    LOOKUP_AUTHORITY,
                    LOOKUP_TIMEOUT,
                    LOOKUP_MAX_IN_FLIGHT,
                    LOOKUP_MAX_RETRIES,
                    ASN_MAX_WAIT,
                    ASN_MAX_BAD_ROWS,
                    PARALLELISM);

    private HuntOptions() {}
}

package io.fociwatch.settings;

import io.fociwatch.graph.StoreLimits;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of the log store that is asked where {@link GraphOptions#JOIN} is {@code lookup}. */
public final class LookupOptions {
    /** Which workspace is asked. */
    public static final Setting<String> WORKSPACE_ID =
            Setting.text(
                    "hunt.graph.lookup.workspace-id",
                    "GUID of the Log Analytics workspace that has the table"
                            + " MicrosoftGraphActivityLogs, in its Analytics plan.");

    /** Where the application is registered. */
    public static final Setting<String> TENANT_ID =
            Setting.text(
                    "hunt.graph.lookup.tenant-id",
                    "The tenant, GUID or domain, that the application signs in to which asks the"
                            + " workspace.");

    /** Who asks. */
    public static final Setting<String> CLIENT_ID =
            Setting.text(
                    "hunt.graph.lookup.client-id",
                    "GUID of the application that asks; it needs the role Log Analytics Reader on"
                            + " the workspace.");

    /** Where the secret is. */
    public static final Setting<String> CLIENT_SECRET_FILE =
            Setting.text(
                    "hunt.graph.lookup.client-secret-file",
                    "A file with the application's secret, on every machine of the job; by default"
                            + " the secret is in the environment variable "
                            + ClientSecret.VARIABLE
                            + ".");

    /** Where the query API is. */
    public static final Setting<String> ENDPOINT =
            Setting.text(
                    "hunt.graph.lookup.endpoint",
                    "https://api.loganalytics.azure.com",
                    "The Azure Monitor Logs query API of the workspace's cloud.");

    /** Where tokens are issued. */
    public static final Setting<String> AUTHORITY =
            Setting.text(
                    "hunt.graph.lookup.authority",
                    "https://login.microsoftonline.com",
                    "What issues tokens in the workspace's cloud.");

    /** How long a lookup lasts. */
    public static final Setting<Duration> TIMEOUT =
            Setting.duration(
                    "hunt.graph.lookup.timeout",
                    StoreLimits.DEFAULTS.timeout(),
                    StoreLimits.TIMEOUT_LIMITS,
                    "How long an alert waits for the workspace, retries included; after that it"
                            + " goes out without Graph calls and says so.");

    /** How many lookups there are at once. */
    public static final Setting<Integer> MAX_IN_FLIGHT =
            Setting.integer(
                    "hunt.graph.lookup.max-in-flight",
                    StoreLimits.DEFAULTS.mostInFlight(),
                    StoreLimits.IN_FLIGHT_LIMITS,
                    "How many alerts ask the workspace at the same time; Azure Monitor runs five"
                            + " queries of an application at once.");

    /** How often a lookup is repeated. */
    public static final Setting<Integer> MAX_RETRIES =
            Setting.integer(
                    "hunt.graph.lookup.max-retries",
                    StoreLimits.DEFAULTS.mostRetries(),
                    StoreLimits.RETRY_LIMITS,
                    "How often a query is sent again that the workspace was too busy for.");

    static final List<Setting<?>> ALL =
            List.of(
                    WORKSPACE_ID,
                    TENANT_ID,
                    CLIENT_ID,
                    CLIENT_SECRET_FILE,
                    ENDPOINT,
                    AUTHORITY,
                    TIMEOUT,
                    MAX_IN_FLIGHT,
                    MAX_RETRIES);

    private LookupOptions() {}

    /** What a question may cost; checked even where none will be asked. */
    static StoreLimits readLimits(SettingValues values) {
        return new StoreLimits(
                values.get(TIMEOUT), values.get(MAX_IN_FLIGHT), values.get(MAX_RETRIES));
    }

    /** Whom to ask, and who asks; empty where that has faults. */
    static Optional<LookupSettings> read(
            SettingValues values, StoreLimits limits, Map<String, String> environment) {
        ClientSecret secret = new ClientSecret(values.find(CLIENT_SECRET_FILE).orElse(""));
        secret.fault(environment).ifPresent(values::fault);
        try {
            return Optional.of(
                    new LookupSettings(
                            values.find(WORKSPACE_ID).orElse(""),
                            values.find(TENANT_ID).orElse(""),
                            values.find(CLIENT_ID).orElse(""),
                            secret,
                            uri(values.get(ENDPOINT)),
                            uri(values.get(AUTHORITY)),
                            limits));
        } catch (IllegalArgumentException e) {
            e.getMessage().lines().forEach(values::fault);
            return Optional.empty();
        }
    }

    /** An address; one that cannot be parsed comes out as one without a host, which is refused. */
    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }
}

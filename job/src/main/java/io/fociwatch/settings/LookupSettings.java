package io.fociwatch.settings;

import io.fociwatch.graph.StoreLimits;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Log Analytics workspace that has the Graph log, and who asks it.
 *
 * @param workspaceId the workspace's GUID
 * @param tenantId the tenant that the application signs in to: GUID or domain
 * @param clientId the application's GUID
 * @param secret where the application's secret is
 * @param endpoint of the query API, and so of its scope
 * @param authority that issues tokens
 * @param limits what a question may cost
 */
public record LookupSettings(
        String workspaceId,
        String tenantId,
        String clientId,
        ClientSecret secret,
        URI endpoint,
        URI authority,
        StoreLimits limits)
        implements Serializable {

    private static final Pattern GUID =
            Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern DOMAIN = Pattern.compile("[\\w-]{1,63}(\\.[\\w-]{1,63})+");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException with every fault, a line each
     */
    public LookupSettings {
        List<String> faults = new ArrayList<>();
        requireGuid(LookupOptions.WORKSPACE_ID, workspaceId, faults);
        requireGuid(LookupOptions.CLIENT_ID, clientId, faults);
        if (!GUID.matcher(tenantId).matches() && !DOMAIN.matcher(tenantId).matches()) {
            faults.add(
                    "%s is '%s'; it must be a tenant's GUID or domain"
                            .formatted(LookupOptions.TENANT_ID.key(), tenantId));
        }
        requireSafe(LookupOptions.ENDPOINT, endpoint, faults);
        requireSafe(LookupOptions.AUTHORITY, authority, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private static void requireGuid(Setting<?> setting, String value, List<String> faults) {
        if (!GUID.matcher(value).matches()) {
            faults.add("%s is '%s'; it must be a GUID".formatted(setting.key(), value));
        }
    }

    /** A secret and a token travel there. */
    private static void requireSafe(Setting<?> setting, URI uri, List<String> faults) {
        boolean https = "https".equals(uri.getScheme());
        boolean test = "http".equals(uri.getScheme()) && LOOPBACK.contains("" + uri.getHost());
        boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
        if (uri.getHost() == null || !(https || test) || !bare || uri.getRawUserInfo() != null) {
            faults.add(
                    "%s must be https:// with a host and nothing behind it"
                            .formatted(setting.key()));
        }
    }
}

package io.fociwatch.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The containers of a storage account that Azure writes logs to: one for each log, and named after
 * it. {@code insights-logs-<category>} is a diagnostic setting's ("Azure resource logs", Microsoft
 * Learn), and {@code am-<table>} is that of a table which a workspace exports ("Log Analytics
 * workspace data export in Azure Monitor").
 */
public final class LogContainer {
    /** As a folder, or as the host of a URI is written: {@code abfss://container@account}. */
    private static final Pattern CONTAINER =
            Pattern.compile("(?i)(?:^|[/\\\\])((?:insights-logs|am)-[^/\\\\@]+)(?=[/\\\\@])");

    private static final Set<String> WITHOUT_DEVICE_CODES =
            Set.of(
                    "insights-logs-noninteractiveusersigninlogs",
                    "insights-logs-microsoftgraphactivitylogs",
                    "am-aadnoninteractiveusersigninlogs",
                    "am-microsoftgraphactivitylogs");

    private LogContainer() {}

    /**
     * Whether a file may tell of device codes: not if it lies in the container of the
     * non-interactive sign-ins or of the Graph log.
     *
     * @param place path or URI of the file
     */
    public static boolean mayHoldDeviceCodes(String place) {
        String container = "";
        Matcher containers = CONTAINER.matcher(place);
        while (containers.find()) {
            container = containers.group(1);
        }
        return !WITHOUT_DEVICE_CODES.contains(container.toLowerCase(Locale.ROOT));
    }
}

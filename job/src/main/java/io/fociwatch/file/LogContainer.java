package io.fociwatch.file;

import java.util.regex.Pattern;

/**
 * The containers of a storage account that Azure writes logs to: one for each log, and named after
 * it. {@code insights-logs-<category>} is a diagnostic setting's ("Azure resource logs", Microsoft
 * Learn), and {@code am-<table>} is that of a table which a workspace exports ("Log Analytics
 * workspace data export in Azure Monitor").
 */
public final class LogContainer {
    /** As a folder, or as the host of a URI is written: {@code abfss://container@account}. */
    private static final Pattern WITHOUT_DEVICE_CODES =
            Pattern.compile(
                    "(?i)[/\\\\](insights-logs-noninteractiveusersigninlogs"
                            + "|insights-logs-microsoftgraphactivitylogs"
                            + "|am-aadnoninteractiveusersigninlogs"
                            + "|am-microsoftgraphactivitylogs)[/\\\\@]");

    private LogContainer() {}

    /**
     * Whether a file may tell of device codes: not if it lies in the container of another log than
     * the interactive sign-ins'.
     *
     * @param place path or URI of the file
     */
    public static boolean mayHoldDeviceCodes(String place) {
        return !WITHOUT_DEVICE_CODES.matcher(place).find();
    }
}

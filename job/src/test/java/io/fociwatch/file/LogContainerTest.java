package io.fociwatch.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogContainerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logs/insights-logs-microsoftgraphactivitylogs/tenantId=a/y=2026/PT1H.json",
                "/logs/insights-logs-noninteractiveusersigninlogs/tenantId=a/PT1H.json.gz",
                "abfss://insights-logs-microsoftgraphactivitylogs@logs.dfs.core.windows.net/a.json",
                "s3://bucket/am-MicrosoftGraphActivityLogs/WorkspaceResourceId=/PT05M.json",
                "/logs/am-aadnoninteractiveusersigninlogs/PT05M.json",
                "insights-logs-microsoftgraphactivitylogs/a.json",
                "/insights-logs-signinlogs/insights-logs-microsoftgraphactivitylogs/a.json",
                "C:\\logs\\insights-logs-microsoftgraphactivitylogs\\PT1H.json"
            })
    void theContainersOfTheGraphLogAndOfNonInteractiveSignInsHoldNoDeviceCodes(String place) {
        assertThat(LogContainer.mayHoldDeviceCodes(place)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logs/insights-logs-signinlogs/tenantId=a/y=2026/PT1H.json",
                "abfss://insights-logs-signinlogs@logs.dfs.core.windows.net/a.json",
                "/logs/am-signinlogs/PT05M.json",
                "/logs/a.json",
                "/logs/insights-logs-auditlogs/a.json",
                "/insights-logs-microsoftgraphactivitylogs/insights-logs-signinlogs/a.json",
                // A file, and folders, that only people have named.
                "/logs/insights-logs-microsoftgraphactivitylogs.json.gz",
                "/logs/my-insights-logs-microsoftgraphactivitylogs/a.json",
                "/logs/insights-logs-microsoftgraphactivitylogs-and-others/a.json",
                "/microsoftgraphactivitylogs/a.json"
            })
    void allElseMayHoldThem(String place) {
        assertThat(LogContainer.mayHoldDeviceCodes(place)).isTrue();
    }
}

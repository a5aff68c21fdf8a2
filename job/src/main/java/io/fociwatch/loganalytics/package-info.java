/**
 * Graph activity from a Log Analytics workspace, by the Azure Monitor Logs query API.
 *
 * <p>Microsoft's own client (azure-monitor-query, azure-identity) brings Netty, Reactor and MSAL,
 * tens of megabytes that meet Flink's and Kafka's versions in one job jar. One form post and one
 * JSON post do not need it: the JDK's HTTP client and Jackson are here already. What goes wrong
 * between them is hard, and left to a library: Failsafe retries, times out and breaks the circuit.
 */
package io.fociwatch.loganalytics;

/** The Helm chart and Flink's configuration, rendered and read as their users will. */
package io.fociwatch.chart;

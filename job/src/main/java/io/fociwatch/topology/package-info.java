/** The hunt as a Flink job, whatever its ends. */
package io.fociwatch.topology;

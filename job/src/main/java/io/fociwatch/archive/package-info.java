/** Archives of logs as a Flink source: months of files, in the order of their events. */
package io.fociwatch.archive;

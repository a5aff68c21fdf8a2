/** Log files as a Flink source: which files there are, and their records, batch by batch. */
package io.fociwatch.file;

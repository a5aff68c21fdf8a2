/** The ASN table's files as a Flink source, read once or watched. */
package io.fociwatch.table;

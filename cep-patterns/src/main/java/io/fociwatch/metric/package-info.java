/** Counts that an operator sees as metrics and the end of a bounded run as totals. */
package io.fociwatch.metric;

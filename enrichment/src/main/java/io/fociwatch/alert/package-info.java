/** The alert: what an analyst reads, and downstream systems store. */
package io.fociwatch.alert;

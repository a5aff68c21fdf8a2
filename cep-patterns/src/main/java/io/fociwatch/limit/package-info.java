/** What values settings may have. */
package io.fociwatch.limit;

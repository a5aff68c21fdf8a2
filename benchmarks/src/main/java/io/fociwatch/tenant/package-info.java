/** A made-up tenant whose logs are as many and as large as one wants. */
package io.fociwatch.tenant;

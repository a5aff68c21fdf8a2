/** What the hunt costs, always beside what it is compared to and with a checksum of its result. */
package io.fociwatch.benchmark;

/** Who owns an address: the table of autonomous systems, its travel, and look-ups in it. */
package io.fociwatch.asn;

/** Beside the product's classes, to see what only their package sees. */
package io.fociwatch.asn;

/** The pattern to compare ours to; in the package of ours, so that it asks the same conditions. */
package io.fociwatch.pivot;

/**
 * The pivot from one device code to many resources: arming, pattern, and the evidence of a burst.
 */
package io.fociwatch.pivot;

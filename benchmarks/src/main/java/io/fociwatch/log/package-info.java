/** Decoders to compare ours to; in the package of ours, so that they read times the same way. */
package io.fociwatch.log;

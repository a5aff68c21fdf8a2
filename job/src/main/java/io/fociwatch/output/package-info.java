/** Alerts and rejections as text: JSON for machines, a page for people. */
package io.fociwatch.output;

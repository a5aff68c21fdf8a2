/** What the alerts must be, computed without any of the pipeline's code. */
package io.fociwatch.oracle;

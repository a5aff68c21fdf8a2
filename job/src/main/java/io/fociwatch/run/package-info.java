/** Run modes: the hunt with its ends put on, and the Flink it runs on. */
package io.fociwatch.run;

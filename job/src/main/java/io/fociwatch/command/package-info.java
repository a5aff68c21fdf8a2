/** The command line. */
package io.fociwatch.command;

/** The settings of the hunt: their keys, defaults and checks. */
package io.fociwatch.settings;

/** The client catalogue: whose redemptions count as a burst, and since when. */
package io.fociwatch.client;

package io.fociwatch.settings;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.pivot.PivotSettings;

/**
 * What the hunt is to look for, checked.
 *
 * @param pivot the numbers
 * @param clients the clients whose redemptions count
 * @param parallelism parallel subtasks of an embedded run, 1 to {@link #MAX_PARALLELISM}
 */
public record HuntSettings(PivotSettings pivot, ClientCatalogue clients, int parallelism) {

    /** The number of key groups. A savepoint keeps it for ever, so it is not a setting. */
    public static final int MAX_PARALLELISM = 720;
}

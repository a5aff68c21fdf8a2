package io.fociwatch.client;

import java.io.Serializable;

/**
 * One row of the catalogue: a client belongs to a family for a span of time.
 *
 * @param clientId application id, lower case
 * @param family the list it belongs to, such as {@code foci}
 * @param name what people call the client
 * @param from first millisecond of membership, event time; {@link Long#MIN_VALUE} if open
 * @param until first millisecond after membership; {@link Long#MAX_VALUE} if open
 */
record CatalogueEntry(String clientId, String family, String name, long from, long until)
        implements Serializable {

    boolean holdsAt(long time) {
        return from <= time && time < until;
    }
}

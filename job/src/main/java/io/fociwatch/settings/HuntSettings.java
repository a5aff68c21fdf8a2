package io.fociwatch.settings;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.graph.GraphJoin;
import io.fociwatch.graph.GraphSettings;
import io.fociwatch.pivot.PivotSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * What the hunt is to look for, checked.
 *
 * @param pivot the numbers
 * @param clients the clients whose redemptions count
 * @param graphJoin where Graph calls come from
 * @param graph how long they are waited for
 * @param lookup the log store to ask; present where {@code graphJoin} is {@code LOOKUP}
 * @param asn the table's limits
 * @param parallelism parallel subtasks of an embedded run, 1 to 128
 */
public record HuntSettings(
        PivotSettings pivot,
        ClientCatalogue clients,
        GraphJoin graphJoin,
        GraphSettings graph,
        Optional<LookupSettings> lookup,
        AsnSettings asn,
        int parallelism) {

    /** The number of key groups. A savepoint keeps it for ever, so it is not a setting. */
    public static final int MAX_PARALLELISM = 720;

    /** How long after a device code its user's sign-ins or Graph calls may be needed. */
    public Duration armedFor() {
        return pivot.reach().plus(graph.retention());
    }

    /** The same with another ASN table. */
    public HuntSettings with(AsnSettings table) {
        return new HuntSettings(pivot, clients, graphJoin, graph, lookup, table, parallelism);
    }
}

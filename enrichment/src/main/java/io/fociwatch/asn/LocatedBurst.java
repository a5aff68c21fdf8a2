package io.fociwatch.asn;

import io.fociwatch.graph.TracedBurst;
import java.util.Map;

/**
 * A burst whose addresses have been looked up.
 *
 * @param networks for each address of the burst, as logged, who owns it; addresses that nobody owns
 *     are not in it
 * @param tableVersion of the table that was asked; {@link #NO_TABLE} if there was none
 */
public record LocatedBurst(TracedBurst traced, Map<String, String> networks, String tableVersion) {

    /** Said in place of a version where no table had come in time, or none was given. */
    public static final String NO_TABLE = "ABSENT";

    /** The network of an address; empty if unknown. */
    public String networkOf(String address) {
        return networks.getOrDefault(address, "");
    }
}

package io.fociwatch.client;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The clients that the hunt watches, each with the times at which it counts. Immutable. */
public final class ClientCatalogue implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, List<CatalogueEntry>> entriesById = new HashMap<>();

    ClientCatalogue(Collection<CatalogueEntry> entries) {
        for (CatalogueEntry entry : entries) {
            entriesById.computeIfAbsent(entry.clientId(), id -> new ArrayList<>()).add(entry);
        }
    }

    /**
     * Whether the client belonged to a family at that time.
     *
     * @param clientId application id, lower case
     * @param time event time, ms
     */
    public boolean lists(String clientId, long time) {
        for (CatalogueEntry entry : entriesById.getOrDefault(clientId, List.of())) {
            if (entry.holdsAt(time)) {
                return true;
            }
        }
        return false;
    }

    /** What the catalogue calls the client; empty where it does not know it. */
    public String nameOf(String clientId) {
        List<CatalogueEntry> entries = entriesById.getOrDefault(clientId, List.of());
        return entries.isEmpty() ? "" : entries.get(0).name();
    }

    /** The families in it, sorted. */
    public Set<String> families() {
        Set<String> families = new TreeSet<>();
        entriesById.values().forEach(rows -> rows.forEach(row -> families.add(row.family())));
        return families;
    }

    /**
     * Only the entries of these families.
     *
     * @throws IllegalArgumentException naming a family that has no entry, or if none is asked for
     */
    public ClientCatalogue only(Collection<String> families) {
        if (families.isEmpty()) {
            throw new IllegalArgumentException(
                    "no client family is asked for; the catalogue has %s"
                            .formatted(String.join(", ", families())));
        }
        for (String family : families) {
            if (!families().contains(family)) {
                throw new IllegalArgumentException(
                        "no client family '%s' in the catalogue; it has %s"
                                .formatted(family, String.join(", ", families())));
            }
        }
        return new ClientCatalogue(
                entriesById.values().stream()
                        .flatMap(List::stream)
                        .filter(entry -> families.contains(entry.family()))
                        .toList());
    }
}

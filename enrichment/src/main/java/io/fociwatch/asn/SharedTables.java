package io.fociwatch.asn;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One index for each version in a process: the slots of a TaskManager share it, and it goes when
 * none of them uses it any more.
 */
final class SharedTables {
    private static final Map<String, WeakReference<AsnTable>> TABLES = new HashMap<>();

    private SharedTables() {}

    /** The table of that version; put together from its chunks if no slot has done so yet. */
    static AsnTable get(String version, Supplier<List<AsnChunk>> chunks) {
        synchronized (TABLES) {
            TABLES.values().removeIf(table -> table.get() == null);
            WeakReference<AsnTable> shared = TABLES.get(version);
            AsnTable table = shared == null ? null : shared.get();
            if (table == null) {
                table = AsnTableCodec.decode(chunks.get());
                TABLES.put(version, new WeakReference<>(table));
            }
            return table;
        }
    }
}

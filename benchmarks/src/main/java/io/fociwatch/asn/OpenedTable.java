package io.fociwatch.asn;

import java.util.List;

/** A table's insides, to be measured. */
public final class OpenedTable {
    private OpenedTable() {}

    /** The look-up index as a TaskManager puts it together from broadcast state. */
    public static AsnTable index(List<AsnChunk> chunks) {
        return AsnTableCodec.decode(chunks);
    }

    /** The same without the owners' numbers and names: ranges, each with an index. */
    public static Object ranges(List<AsnChunk> chunks) {
        AsnTable table = index(chunks);
        return List.of(table.ipv4(), table.ipv6());
    }
}

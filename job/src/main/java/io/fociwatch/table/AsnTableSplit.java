package io.fociwatch.table;

import org.apache.flink.api.connector.source.SourceSplit;

/** All there is to read: the one table. */
public record AsnTableSplit() implements SourceSplit {
    @Override
    public String splitId() {
        return "table";
    }
}

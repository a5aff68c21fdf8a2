package io.fociwatch.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.asn.AsnChunk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/** The one reader of a table's source, by itself, and what it has handed out. */
final class LoneReader implements AutoCloseable {
    private final SourceReader<AsnChunk, AsnTableSplit> reader;
    private final List<AsnChunk> chunks = new ArrayList<>();

    LoneReader(AsnTableSource source) {
        reader = source.createReader(new LoneReaderContext());
        reader.start();
    }

    /** A table's file, or the folder that has it. */
    static AsnTableFiles files(Path path) {
        return new AsnTableFiles(List.of(path.toUri().toString()), 0);
    }

    void addSplit() {
        reader.addSplits(List.of(new AsnTableSplit()));
    }

    void notifyNoMoreSplits() {
        reader.notifyNoMoreSplits();
    }

    InputStatus poll() throws Exception {
        return reader.pollNext(new CollectingOutput<>(chunks));
    }

    InputStatus pollToTheEnd() throws Exception {
        InputStatus status = poll();
        while (status != InputStatus.END_OF_INPUT) {
            reader.isAvailable().get();
            status = poll();
        }
        return status;
    }

    void pollUntil(int count) throws Exception {
        while (poll() != InputStatus.END_OF_INPUT && chunks.size() < count) {
            reader.isAvailable().get();
        }
        assertThat(chunks).hasSize(count);
    }

    List<AsnChunk> chunks() {
        return chunks;
    }

    @Override
    public void close() throws Exception {
        reader.close();
    }
}

package io.fociwatch.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The files of a manifest, in the order of their events, with watermarks; first all of them are
 * searched for device codes, so that whoever decodes knows who is armed. While a file is read, the
 * watermark stands at the earliest time that can be in it, for a blob is in no order; when all have
 * been read, at the cut. It never ends: with the end of a source Flink fires every timer, and what
 * is pending would be told as complete.
 *
 * <p>Flink's own file source hands out files without knowing which have been read, so that one log
 * could run hours ahead of another.
 */
public final class ArchiveSource implements Source<ArchiveBatch, ArchiveSplit, ArchivePosition> {
    private static final long serialVersionUID = 1L;

    private final String manifest;
    private final ArmedUsersFile armed;

    /**
     * Reads what a manifest lists.
     *
     * @param manifest the URI of a file that {@link ManifestFile} has written; it is read where the
     *     files are handed out
     * @param armed is written before the first file is read
     */
    public ArchiveSource(String manifest, ArmedUsersFile armed) {
        this.manifest = manifest;
        this.armed = armed;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<ArchiveBatch, ArchiveSplit> createReader(SourceReaderContext context) {
        return new ArchiveReader(context, armed.reach());
    }

    @Override
    public SplitEnumerator<ArchiveSplit, ArchivePosition> createEnumerator(
            SplitEnumeratorContext<ArchiveSplit> context) {
        return restoreEnumerator(context, ArchivePosition.START);
    }

    @Override
    public SplitEnumerator<ArchiveSplit, ArchivePosition> restoreEnumerator(
            SplitEnumeratorContext<ArchiveSplit> context, ArchivePosition position) {
        try {
            return new ArchiveEnumerator(
                    context, ManifestFile.read(new Path(manifest)), position, armed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SimpleVersionedSerializer<ArchiveSplit> getSplitSerializer() {
        return new ArchiveSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<ArchivePosition> getEnumeratorCheckpointSerializer() {
        return new ArchivePositionSerializer();
    }
}

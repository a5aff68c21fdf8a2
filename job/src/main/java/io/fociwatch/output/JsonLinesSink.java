package io.fociwatch.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Writes each element as a line of a local file, in the order in which they come. For bounded runs
 * on this machine, with one subtask: what is there when the job ends is complete.
 */
public final class JsonLinesSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final SerializableFunction<T, String> toLine;

    /**
     * Will overwrite {@code file}.
     *
     * @param toLine the text of an element, without a line feed
     */
    public JsonLinesSink(Path file, SerializableFunction<T, String> toLine) {
        this.file = file.toString();
        this.toLine = toLine;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        // A writer of the class Files would fail for half a surrogate pair; this one replaces it.
        return new LineWriter<>(
                new BufferedWriter(
                        new OutputStreamWriter(
                                Files.newOutputStream(Path.of(file)), StandardCharsets.UTF_8)),
                toLine);
    }

    private record LineWriter<T>(BufferedWriter lines, SerializableFunction<T, String> toLine)
            implements SinkWriter<T> {

        @Override
        public void write(T element, Context context) throws IOException {
            lines.write(toLine.apply(element));
            lines.write('\n');
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            lines.flush();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}

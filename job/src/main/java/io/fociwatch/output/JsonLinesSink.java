package io.fociwatch.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
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
        return new LineWriter<>(Path.of(file), toLine);
    }

    private static final class LineWriter<T> implements SinkWriter<T> {
        private final Path file;
        private final OutputStream bytes;
        private final BufferedWriter lines;
        private final SerializableFunction<T, String> toLine;

        LineWriter(Path file, SerializableFunction<T, String> toLine) throws IOException {
            this.file = file;
            this.bytes = Files.newOutputStream(file);
            // A writer of the class Files would fail for half a surrogate pair; this one replaces.
            this.lines = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            this.toLine = toLine;
        }

        @Override
        public void write(T element, Context context) throws IOException {
            try {
                lines.write(toLine.apply(element));
                lines.write('\n');
            } catch (IOException e) {
                throw new OutputException(file, e);
            }
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            try {
                lines.flush();
            } catch (IOException e) {
                throw new OutputException(file, e);
            }
        }

        /**
         * Not the buffer: to a full disk it fails again, and then Flink ends without the reason.
         */
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}

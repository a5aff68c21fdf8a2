package io.fociwatch.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.util.function.SerializableFunction;

/** Elements as lines of the files in one folder, exactly once, seen with each checkpoint. */
public final class JsonLinesFolder {
    private JsonLinesFolder() {}

    /**
     * A sink that writes them.
     *
     * @param folder a URI
     * @param toLine the text of an element, without a line feed
     */
    public static <T> FileSink<T> of(String folder, SerializableFunction<T, String> toLine) {
        return FileSink.forRowFormat(new Path(folder), new Lines<>(toLine))
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
    }

    /** All lines that have been seen so far; none where there is no folder. */
    public static List<String> read(String folder) throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem();
        List<String> lines = new ArrayList<>();
        for (FileStatus file : files.exists(path) ? files.listStatus(path) : new FileStatus[0]) {
            // Flink writes under names with a dot first, until a checkpoint is complete.
            if (!file.getPath().getName().startsWith(".")) {
                try (BufferedReader text =
                        new BufferedReader(
                                new InputStreamReader(files.open(file.getPath()), UTF_8))) {
                    text.lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }

    private record Lines<T>(SerializableFunction<T, String> toLine) implements Encoder<T> {
        @Override
        public void encode(T element, OutputStream out) throws IOException {
            out.write(toLine.apply(element).getBytes(UTF_8));
            out.write('\n');
        }
    }
}

package io.fociwatch.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink of a job in this process, whose content the test reads when the job has ended. */
final class Collected<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;

    private static final Map<String, Queue<Object>> CONTENT = new ConcurrentHashMap<>();

    private final String name = UUID.randomUUID().toString();

    Collected() {
        CONTENT.put(name, new ConcurrentLinkedQueue<>());
    }

    /** What has come in, in no order; to be read once. */
    @SuppressWarnings("unchecked")
    List<T> take() {
        return new ArrayList<>((Queue<T>) CONTENT.remove(name));
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new SinkWriter<>() {
            @Override
            public void write(T element, Context elementContext) {
                CONTENT.get(name).add(element);
            }

            @Override
            public void flush(boolean endOfInput) {
                // What is written is there.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}

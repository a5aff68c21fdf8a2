package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.Revisions;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A live hunt that an earlier build stopped half way with a savepoint: the messages before and
 * after, what had been told by then, and what has to stand in the end.
 */
record StoredHunt(Path folder) {
    static final int PARTITIONS = 2;

    /**
     * One message of the log.
     *
     * @param partition that it was in
     * @param text as an event hub has it, without a line feed
     */
    record Message(int partition, String text) {
        static Message of(int partition, LogRecord record) {
            return new Message(partition, LogShape.EVENT_HUB.write(List.of(record)).strip());
        }
    }

    Path savepoint() {
        return folder.resolve("savepoint");
    }

    List<Message> before() throws IOException {
        return messages("before.tsv.gz");
    }

    List<Message> after() throws IOException {
        return messages("after.tsv.gz");
    }

    /** Revisions that left before the savepoint, one a line. */
    List<String> toldBefore() throws IOException {
        return lines("told-before.jsonl.gz");
    }

    /** Those of all that left, in the end. */
    List<String> told() throws IOException {
        return lines("told.jsonl.gz");
    }

    /** Alerts whose device code lies before the savepoint, and that were not told by then. */
    Set<String> pending() throws IOException {
        Set<String> told =
                Revisions.of(toldBefore()).all().stream()
                        .map(StoredHunt::id)
                        .collect(Collectors.toSet());
        int[] sent = new int[PARTITIONS];
        before().forEach(message -> sent[message.partition()]++);
        return Revisions.of(told()).standing().stream()
                .filter(alert -> !told.contains(id(alert)) && isDeviceCodeBefore(alert, sent))
                .map(StoredHunt::id)
                .collect(Collectors.toSet());
    }

    /** Keeps all but the savepoint, which Flink has written. */
    void write(
            List<Message> before, List<Message> after, List<String> toldBefore, List<String> told)
            throws IOException {
        write("before.tsv.gz", before.stream().map(StoredHunt::line).toList());
        write("after.tsv.gz", after.stream().map(StoredHunt::line).toList());
        write("told-before.jsonl.gz", toldBefore);
        write("told.jsonl.gz", told);
    }

    private static boolean isDeviceCodeBefore(JsonNode alert, int[] sent) {
        String[] place = alert.at("/DeviceCodeSignIns/0/Origin").asText().split("[/@:]");
        return Integer.parseInt(place[2]) < sent[Integer.parseInt(place[1])];
    }

    private static String id(JsonNode alert) {
        return alert.get("AlertId").asText();
    }

    private List<Message> messages(String file) throws IOException {
        return lines(file).stream()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Message(Integer.parseInt(parts[0]), parts[1]))
                .toList();
    }

    private static String line(Message message) {
        return message.partition() + "\t" + message.text();
    }

    private List<String> lines(String file) throws IOException {
        try (BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(folder.resolve(file))),
                                UTF_8))) {
            return text.lines().toList();
        }
    }

    private void write(String file, List<String> lines) throws IOException {
        try (Writer text =
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(folder.resolve(file))), UTF_8)) {
            for (String line : lines) {
                text.append(line).append('\n');
            }
        }
    }
}

package io.fociwatch.benchmark;

import io.fociwatch.log.DatabindDecoder;
import io.fociwatch.log.RecordBatch;
import io.fociwatch.log.RecordBatchReader;
import io.fociwatch.log.RecordDecoder;
import io.fociwatch.log.TreeDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Our way from the bytes of a log to sign-ins and Graph calls, beside two usual ways with Jackson.
 */
final class DecodingBenchmark implements Benchmark {
    private static final String OURS = "framer and `RecordDecoder`";
    private static final String TREE = "Jackson, tree of each record";
    private static final String DATABIND = "Jackson, bound to a minimal class";
    private static final String SOURCE = "memory";
    private static final int BYTES = 200_000_000;

    @Override
    public void run(PrintStream out) throws Exception {
        SyntheticBlob blob = SyntheticBlob.ofBytes(BYTES);
        Rounds rounds = new Rounds(5, 11);
        out.printf("%s; one thread; %s%n%n", blob, rounds);
        Map<String, Measured> measured = rounds.measure(contenders(blob.bytes()));

        MarkdownTable table =
                new MarkdownTable(
                        out, "decoder", "CPU s", "MB per CPU s", "against ours", "records; digest");
        double ours = measured.get(OURS).median();
        measured.forEach(
                (name, result) ->
                        table.row(
                                name,
                                result.spread(),
                                "%.0f".formatted(blob.bytes().length / 1e6 / result.median()),
                                "%.2f x".formatted(result.median() / ours),
                                result.outcome()));
        table.end();
    }

    static List<Contender> contenders(byte[] blob) {
        return List.of(
                new Contender(OURS, () -> ours(blob)),
                new Contender(TREE, () -> tree(blob)),
                new Contender(DATABIND, () -> databind(blob)));
    }

    private static Outcome ours(byte[] blob) throws IOException {
        RecordDigest digest = new RecordDigest();
        RecordDecoder decoder = new RecordDecoder();
        try (RecordBatchReader reader =
                new RecordBatchReader(SOURCE, () -> new ByteArrayInputStream(blob))) {
            Optional<RecordBatch> batch = reader.next();
            while (batch.isPresent()) {
                decoder.decode(batch.get(), digest);
                batch = reader.next();
            }
        }
        return digest.outcome();
    }

    private static Outcome tree(byte[] blob) throws IOException {
        RecordDigest digest = new RecordDigest();
        new TreeDecoder().decode(SOURCE, blob, digest);
        return digest.outcome();
    }

    private static Outcome databind(byte[] blob) throws IOException {
        RecordDigest digest = new RecordDigest();
        new DatabindDecoder().decode(SOURCE, blob, digest);
        return digest.outcome();
    }
}

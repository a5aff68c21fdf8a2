package io.fociwatch.benchmark;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.asn.AsnTableCodec;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.flink.runtime.checkpoint.SubtaskStateStats;

/**
 * What the ASN table costs the checkpoints of the subtasks that look up in it, by Flink's own
 * statistics of a running job.
 */
final class AsnCheckpointBenchmark implements Benchmark {
    private static final int WARM_UPS = 10;
    private static final int CHECKPOINTS = 30;

    @Override
    public void run(PrintStream out) throws Exception {
        AsnList list = AsnList.find();
        List<AsnChunk> chunks = AsnTableCodec.encode(list.read());
        long tableBytes = chunks.stream().mapToLong(chunk -> chunk.bytes().length).sum();
        List<SubtaskStateStats> subtasks = new ArrayList<>();
        try (LocatingCluster cluster = new LocatingCluster(chunks)) {
            while (leastState(cluster.checkpoint()) < tableBytes) {
                // The table is still on its way.
                Thread.onSpinWait();
            }
            for (int i = -WARM_UPS; i < CHECKPOINTS; i++) {
                List<SubtaskStateStats> cost = cluster.checkpoint();
                if (i >= 0) {
                    subtasks.addAll(cost);
                }
            }
        }
        out.printf(
                "%s; %d checkpoints of a running job after %d to warm up, %d subtasks of *locate*,"
                        + " %d bursts a second; median, least and most of all subtasks%n%n",
                list,
                CHECKPOINTS,
                WARM_UPS,
                LocatingCluster.SUBTASKS,
                LocatingCluster.BURSTS_PER_SECOND);
        MarkdownTable table =
                new MarkdownTable(
                        out,
                        "chunks",
                        "MB of state a subtask",
                        "synchronous ms",
                        "asynchronous ms");
        table.row(
                chunks.size(),
                spread(subtasks, stats -> stats.getStateSize(), 1e6),
                spread(subtasks, SubtaskStateStats::getSyncCheckpointDuration, 1),
                spread(subtasks, SubtaskStateStats::getAsyncCheckpointDuration, 1));
        table.end();
    }

    private static long leastState(List<SubtaskStateStats> subtasks) {
        return subtasks.stream().mapToLong(SubtaskStateStats::getStateSize).min().orElse(0);
    }

    private static Measured.Seconds spread(
            List<SubtaskStateStats> subtasks, ToLongFunction<SubtaskStateStats> what, double unit) {
        return new Measured.Seconds(
                subtasks.stream().map(stats -> what.applyAsLong(stats) / unit).toList());
    }
}

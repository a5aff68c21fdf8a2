package io.fociwatch.benchmark;

import io.fociwatch.pivot.BurstStart;
import io.fociwatch.pivot.NaiveBursts;
import io.fociwatch.run.DetectJob;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsLoader;
import io.fociwatch.signin.SignIn;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The hunt over a tenant's day, beside the pattern as one would write it down first. */
final class DetectionBenchmark implements Benchmark {
    private static final String GENERATION = "generation alone";
    private static final String OURS = "`HuntTopology`";
    private static final String NAIVE = "naive pattern";

    @Override
    public void run(PrintStream out) throws Exception {
        TenantDay day = new TenantDay(200_000);
        HuntSettings settings = SettingsLoader.defaults();
        Rounds rounds = new Rounds(1, 3);
        out.printf(
                "%s; batch mode, parallelism %d; %s; net of *%s*, Flink's start included%n%n",
                day, settings.parallelism(), rounds, GENERATION);
        Map<String, Measured> measured = rounds.measure(contenders(day, settings));

        MarkdownTable table =
                new MarkdownTable(
                        out,
                        "job",
                        "CPU s",
                        "net s",
                        "events per CPU s",
                        "ours is",
                        "bursts; digest");
        double start = measured.get(GENERATION).median();
        double ours = measured.get(OURS).median() - start;
        measured.forEach(
                (name, result) -> {
                    double net = result.median() - start;
                    boolean hunt = !name.equals(GENERATION);
                    table.row(
                            name,
                            result.spread(),
                            hunt ? "%.2f".formatted(net) : "",
                            hunt ? "%,.0f".formatted(day.size() / net) : "",
                            hunt ? "%.1f x".formatted(net / ours) : "",
                            hunt ? result.outcome() : "");
                });
        table.end();
    }

    static List<Contender> contenders(TenantDay day, HuntSettings settings) {
        return List.of(
                new Contender(GENERATION, () -> generate(day, settings)),
                new Contender(OURS, () -> ours(day, settings)),
                new Contender(NAIVE, () -> naive(day, settings)));
    }

    private static Outcome generate(TenantDay day, HuntSettings settings) throws Exception {
        signIns(day, settings).getExecutionEnvironment().execute();
        return Outcome.NOTHING;
    }

    private static Outcome ours(TenantDay day, HuntSettings settings) throws Exception {
        return Found.outcome(
                Found.list(Found.startsOf(Hunt.over(signIns(day, settings), settings))));
    }

    private static Outcome naive(TenantDay day, HuntSettings settings) throws Exception {
        List<BurstStart> candidates =
                Found.list(
                        NaiveBursts.detect(
                                signIns(day, settings), settings.clients(), settings.pivot()));
        return Found.outcome(BurstStart.bursts(candidates, settings.pivot().burstWindow()));
    }

    private static DataStream<SignIn> signIns(TenantDay day, HuntSettings settings) {
        return Numbered.signIns(
                DetectJob.environment(settings), day.size(), day, WatermarkStrategy.noWatermarks());
    }
}

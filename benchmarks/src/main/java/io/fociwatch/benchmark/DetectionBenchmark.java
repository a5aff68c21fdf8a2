package io.fociwatch.benchmark;

import io.fociwatch.pivot.BurstStart;
import io.fociwatch.pivot.NaiveBursts;
import io.fociwatch.run.DetectJob;
import io.fociwatch.run.ScratchFolder;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsLoader;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.User;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The hunt over a tenant's day, beside the pattern as one would write it down first.
 *
 * <p>That one is measured with two keys. Batch mode sorts by the serialized key, and compares it
 * byte by byte where its first bytes do not decide. Those of {@link User#key()} are the tenant's
 * and never do, which costs the naive pattern much: it has to sort every sign-in, the hunt few.
 */
final class DetectionBenchmark implements Benchmark {
    private static final String GENERATION = "generation alone";
    private static final String OURS = "`HuntTopology`";
    private static final String NAIVE = "naive pattern, same key";
    private static final String NAIVE_BY_FAST_KEY = "naive pattern, key with the user first";

    @Override
    public void run(PrintStream out) throws Exception {
        TenantDay day = new TenantDay(200_000);
        HuntSettings settings = SettingsLoader.defaults();
        Rounds rounds = new Rounds(1, 3);
        out.printf(
                "%s; batch mode, parallelism %d; %s; net of *%s*, which has Flink's start in"
                        + " it%n%n",
                day, settings.parallelism(), rounds, GENERATION);
        Map<String, Measured> measured = rounds.measure(contenders(day, settings));

        MarkdownTable table =
                new MarkdownTable(
                        out,
                        "job",
                        "CPU s",
                        "net s",
                        "events per CPU s",
                        "against ours",
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
                            hunt ? "%.2f x".formatted(net / ours) : "",
                            hunt ? result.outcome() : "");
                });
        table.end();
    }

    static List<Contender> contenders(TenantDay day, HuntSettings settings) {
        return List.of(
                new Contender(GENERATION, () -> generate(day, settings)),
                new Contender(OURS, () -> ours(day, settings)),
                new Contender(NAIVE, () -> naive(day, signIn -> signIn.user().key(), settings)),
                new Contender(
                        NAIVE_BY_FAST_KEY,
                        () -> naive(day, DetectionBenchmark::userFirst, settings)));
    }

    private static Outcome generate(TenantDay day, HuntSettings settings) throws Exception {
        signIns(day, settings).getExecutionEnvironment().execute();
        return Outcome.NOTHING;
    }

    private static Outcome ours(TenantDay day, HuntSettings settings) throws Exception {
        return Found.outcome(
                Found.list(Found.startsOf(Hunt.over(signIns(day, settings), settings))));
    }

    private static String userFirst(SignIn signIn) {
        User user = signIn.user();
        return user.id() + '/' + user.tenantId();
    }

    private static Outcome naive(
            TenantDay day, KeySelector<SignIn, String> user, HuntSettings settings)
            throws Exception {
        List<BurstStart> candidates =
                Found.list(
                        NaiveBursts.detect(
                                signIns(day, settings),
                                user,
                                settings.clients(),
                                settings.pivot()));
        return Found.outcome(BurstStart.bursts(candidates, settings.pivot().burstWindow()));
    }

    private static DataStream<SignIn> signIns(TenantDay day, HuntSettings settings)
            throws IOException {
        return Numbered.signIns(
                DetectJob.environment(settings, ScratchFolder.create()),
                day.size(),
                day,
                WatermarkStrategy.noWatermarks());
    }
}

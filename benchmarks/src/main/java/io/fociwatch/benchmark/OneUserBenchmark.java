package io.fociwatch.benchmark;

import io.fociwatch.alert.Alert;
import io.fociwatch.pivot.BurstStart;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsException;
import io.fociwatch.settings.SettingsLoader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What one user's many sign-ins cost, at several sizes: in a hunt that is linear, twice the
 * sign-ins cost twice the CPU.
 *
 * <p>A single user is too short a job to be measured against Flink's start, so a job has as many
 * users with the same story as make up {@link RunMode#signIns()}; the figures are per user.
 */
final class OneUserBenchmark implements Benchmark {
    private static final List<Integer> SIZES = List.of(1000, 2000, 4000, 8000, 16_000, 20_000);

    private final Story story;

    OneUserBenchmark(Story story) {
        this.story = story;
    }

    @Override
    public void run(PrintStream out) throws Exception {
        for (RunMode mode : RunMode.values()) {
            run(mode, out);
        }
    }

    private void run(RunMode mode, PrintStream out) throws Exception {
        out.printf("%s, parallelism 1; %s; net of a job with one sign-in%n%n", mode, mode.rounds());
        Contender start = contender(mode, 1, 1);
        List<Contender> contenders = new ArrayList<>(List.of(start));
        for (int size : SIZES) {
            contenders.add(contender(mode, mode.signIns() / size, size));
        }
        Map<String, Measured> measured = mode.rounds().measure(contenders);

        MarkdownTable table =
                new MarkdownTable(
                        out,
                        "sign-ins",
                        "users",
                        "CPU s",
                        "net s a user",
                        "against half as many",
                        "alerts; digest");
        double before = Double.NaN;
        for (int size : SIZES) {
            int users = mode.signIns() / size;
            Measured result = measured.get(name(users, size));
            double net = (result.median() - measured.get(start.name()).median()) / users;
            boolean doubled = size % 1000 == 0 && Integer.bitCount(size / 1000) == 1;
            table.row(
                    "%,d".formatted(size),
                    users,
                    result.spread(),
                    "%.4f".formatted(net),
                    size > 1000 && doubled ? "%.2f x".formatted(net / before) : "",
                    result.outcome());
            before = net;
        }
        table.end();
    }

    private Contender contender(RunMode mode, int users, int size) {
        return new Contender(name(users, size), () -> hunt(mode, users, size));
    }

    private static String name(int users, int size) {
        return users + " x " + size;
    }

    Outcome hunt(RunMode mode, int users, int size) throws Exception {
        HuntSettings settings = settings();
        UsersStory stories = new UsersStory(story, users, size + story.others());
        DataStream<Alert> alerts =
                Hunt.over(
                        Numbered.signIns(
                                mode.environment(settings),
                                stories.size(),
                                stories,
                                mode.watermarks()),
                        settings);
        List<BurstStart> bursts = Found.list(Found.startsOf(alerts)).stream().distinct().toList();
        if (bursts.size() != users * story.bursts()) {
            throw new IllegalStateException(
                    "%s of %d users has %d bursts".formatted(story, users, bursts.size()));
        }
        return Found.outcome(bursts);
    }

    private static HuntSettings settings() throws SettingsException {
        return SettingsLoader.load(Optional.empty(), Map.of("hunt.parallelism", "1"));
    }
}

package io.fociwatch.live;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The hunt's own metrics of one job, as a reporter of Flink's is told of them. */
final class HuntMetricsSeen {
    private static final Pattern SKIPPED = Pattern.compile("skipped-[A-Za-z0-9]{1,64}");

    private final InMemoryReporter reporter = InMemoryReporter.createWithRetainedMetrics();

    /** Those of the job that the environment is to run. */
    static HuntMetricsSeen of(StreamExecutionEnvironment environment) {
        HuntMetricsSeen seen = new HuntMetricsSeen();
        environment.configure(seen.reporter.addToConfiguration(new Configuration()));
        return seen;
    }

    /** Each metric that was registered so far, as {@link MetricsPage#metric} writes it. */
    Set<String> registered() {
        Set<String> registered = new TreeSet<>();
        groups().forEach(
                        (group, metrics) ->
                                metrics.forEach(
                                        (name, metric) ->
                                                registered.add(line(group, name, metric))));
        return registered;
    }

    /** The sum of a counter over all subtasks of the operators. */
    long counted(String name, Predicate<String> operators) {
        return named(name, operators).stream()
                .mapToLong(metric -> ((Counter) metric).getCount())
                .sum();
    }

    /** The sum of a counter over the whole job. */
    long counted(String name) {
        return counted(name, operator -> true);
    }

    /** The sum of all counters whose names begin so. */
    long countedOf(String prefix) {
        return groups().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().startsWith(prefix))
                .mapToLong(metric -> ((Counter) metric.getValue()).getCount())
                .sum();
    }

    /** The histograms of that name, one for each subtask. */
    List<Histogram> histograms(String name) {
        return named(name, operator -> true).stream().map(Histogram.class::cast).toList();
    }

    private Collection<Metric> named(String name, Predicate<String> operators) {
        return groups().entrySet().stream()
                .filter(group -> operators.test(operator(group.getKey())))
                .filter(group -> group.getValue().containsKey(name))
                .map(group -> group.getValue().get(name))
                .toList();
    }

    private Map<MetricGroup, Map<String, Metric>> groups() {
        Map<MetricGroup, Map<String, Metric>> all = reporter.getMetricsByGroup();
        all.keySet().removeIf(group -> !isOurs(group));
        return all;
    }

    private static boolean isOurs(MetricGroup group) {
        String[] scope = group.getScopeComponents();
        return scope[scope.length - 1].equals("fociwatch");
    }

    private static String operator(MetricGroup group) {
        return group.getAllVariables().get("<operator_name>");
    }

    private static String line(MetricGroup group, String name, Metric metric) {
        boolean skipped = SKIPPED.matcher(name).matches();
        return MetricsPage.metric(
                operator(group),
                skipped ? "skipped-<category>" : name,
                metric.getMetricType().name().toLowerCase(Locale.ROOT));
    }
}

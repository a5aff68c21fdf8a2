package io.fociwatch.cluster;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a process of Flink tells Prometheus when it asks. */
record PrometheusPage(List<Sample> samples) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern SAMPLE =
            Pattern.compile("^(\\w+)(?:\\{(.*)})? (\\S+)$", Pattern.MULTILINE);
    private static final Pattern OPERATOR = Pattern.compile("\\boperator_name=\"([^\"]*)\"");

    /**
     * One value.
     *
     * @param labels as they are on the page
     * @param value as it is on the page
     */
    record Sample(String name, String labels, String value) {

        /** The operator that it is of; "" where it is of none. */
        String operator() {
            Matcher operator = OPERATOR.matcher(labels);
            return operator.find() ? operator.group(1) : "";
        }
    }

    /** Asks the process that has its page on this port. */
    static PrometheusPage read(int port) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                        .timeout(PATIENCE)
                        .build();
        String page = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        return new PrometheusPage(
                SAMPLE.matcher(page)
                        .results()
                        .map(
                                line ->
                                        new Sample(
                                                line.group(1),
                                                line.group(2) == null ? "" : line.group(2),
                                                line.group(3)))
                        .toList());
    }

    /** The names of all. */
    Set<String> names() {
        return samples.stream().map(Sample::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sum over all that have this name. */
    double sum(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(sample -> Double.parseDouble(sample.value()))
                .sum();
    }
}

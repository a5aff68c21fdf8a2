package io.fociwatch.cluster;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths of processes, cut from that of this test. */
final class ClassPath {
    private static final String REPORTER = "flink-metrics-prometheus";

    /** Flink's own jars, and what these need, as they lie in lib/ of its distribution. */
    private static final Predicate<String> OF_FLINK =
            Pattern.compile(
                            "/org/apache/flink/|/org/apache/logging/|/org/slf4j/|/org/apache/commons/"
                                + "|/commons-(cli|collections|io)/|/com/esotericsoftware/"
                                + "|/org/objenesis/|/org/javassist/|/org/roaringbitmap/"
                                + "|/org/xerial/|/at/yawk/|/org/snakeyaml/|async-profiler")
                    .asPredicate();

    /** The job brings its connector itself; reporters are plugins; the rest is for tests. */
    private static final Predicate<String> NOT_IN_FLINK =
            Pattern.compile("flink-connector-kafka|" + REPORTER + "|flink-test-utils|-tests\\.jar$")
                    .asPredicate();

    private ClassPath() {}

    /** Of a cluster's processes and client: Flink as it is distributed, and no class of the job. */
    static String ofFlink() {
        return joined(jarsOfFlink());
    }

    /** The jars that lie in lib/ of Flink's distribution, and what these need. */
    static List<Path> jarsOfFlink() {
        return entries().filter(OF_FLINK).filter(NOT_IN_FLINK.negate()).map(Path::of).toList();
    }

    /** The reporter for Prometheus, which lies in plugins/ of Flink's distribution. */
    static Path reporter() {
        return entries()
                .filter(entry -> entry.contains(REPORTER))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    /** A class path of these, in this order. */
    static String joined(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** All of this test's. */
    static String ofTheTest() {
        return entries().collect(Collectors.joining(File.pathSeparator));
    }

    /** Makes a JVM log to its standard output. */
    static List<String> logging() {
        try {
            var file = ClassPath.class.getResource("/cluster/log4j2.xml");
            return List.of("-Dlog4j2.configurationFile=" + Path.of(file.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}

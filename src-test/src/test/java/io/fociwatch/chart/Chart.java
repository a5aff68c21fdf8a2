package io.fociwatch.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The chart of this repository, in the hands of Helm's own engine. */
public final class Chart {
    /** Where it is. */
    static final Path FOLDER = Path.of("../helm/foci-watch");

    /** Of every release that is rendered here. */
    static final String NAMESPACE = "hunt";

    /** Of every release that is rendered here, and so the name of its objects. */
    static final String RELEASE = "foci-watch";

    private static final String KUBERNETES = "1.31.0";

    /** Most tests ask for the same. */
    private static final Map<String, Release> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    /** The values file that the chart has for a way of running it. */
    static Path ciValues(String name) {
        return FOLDER.resolve("ci").resolve(name + "-values.yaml");
    }

    /** All such files, by name. */
    static List<String> ciNames() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return files.map(file -> file.getFileName().toString().replace("-values.yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    /** What a release with one of these files, and changes to it, would send to Kubernetes. */
    public static Release render(String ciName, Change... changes) throws IOException {
        Path values = ciValues(ciName);
        if (changes.length > 0) {
            return render(values, changes);
        }
        Release release = RENDERED.get(ciName);
        if (release == null) {
            release = render(values);
            RENDERED.put(ciName, release);
        }
        return release;
    }

    /** What a release with a file of values, and changes to it, would send to Kubernetes. */
    static Release render(Path values, Change... changes) throws IOException {
        Path changed = changed(values, changes);
        try {
            TemplateCommand template =
                    new Helm(FOLDER)
                            .template()
                            .withName(RELEASE)
                            .withNamespace(NAMESPACE)
                            .withKubeVersion(KUBERNETES)
                            .withValuesFile(changed);
            return Release.read(template.call());
        } finally {
            Files.delete(changed);
        }
    }

    /** What people read when they have installed a release with a file of values. */
    static String notes(Path values) {
        return new Helm(FOLDER)
                .install()
                .clientOnly()
                .dryRun()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES)
                .withValuesFile(values)
                .call()
                .getOutput();
    }

    /** What Helm finds wrong with the chart where these are its own values. */
    static LintResult lint(String ciName, Path folder) throws IOException {
        Path copy = folder.resolve("foci-watch");
        FileUtils.copyDirectory(FOLDER.toFile(), copy.toFile());
        Path file = copy.resolve("values.yaml");
        JsonNode values = Yaml.MAPPER.readTree(file.toFile());
        Yaml.MAPPER.readerForUpdating(values).readValue(ciValues(ciName).toFile());
        Yaml.MAPPER.writeValue(file.toFile(), values);
        return new Helm(copy).lint().strict().call();
    }

    private static Path changed(Path values, Change... changes) throws IOException {
        ObjectNode tree = (ObjectNode) Yaml.MAPPER.readTree(values.toFile());
        for (Change change : changes) {
            change.apply(tree);
        }
        Path file = Files.createTempFile("values-", ".yaml");
        Yaml.MAPPER.writeValue(file.toFile(), tree);
        return file;
    }
}

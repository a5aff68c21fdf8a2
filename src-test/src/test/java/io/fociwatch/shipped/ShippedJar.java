package io.fociwatch.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar that users run, looked at from outside. */
record ShippedJar(Path file) {
    /** Where it carries the list of what it is made of. */
    static final String BILL_OF_MATERIALS = "META-INF/sbom/foci-watch.cdx.json";

    /** As {@code mvn package} has made it. */
    static ShippedJar built() {
        return new ShippedJar(Path.of(System.getProperty("foci-watch.jar")).normalize());
    }

    /** All entries, in their order. */
    List<? extends ZipEntry> entries() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().toList();
        }
    }

    /** Names of its classes. */
    List<String> classes() throws IOException {
        return classesOf(file);
    }

    /** Names of the classes of any jar. */
    static List<String> classesOf(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    /** The text of an entry. */
    String text(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new AssertionError(
                        "no %s in %s; mvn -o writes no bill of materials".formatted(entry, file));
            }
            try (InputStream in = zip.getInputStream(found)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** What it says that it is made of, by name. */
    List<Component> components() throws IOException {
        List<Component> components = new ArrayList<>();
        for (JsonNode component :
                new ObjectMapper().readTree(text(BILL_OF_MATERIALS)).path("components")) {
            components.add(Component.of(component));
        }
        components.sort(Comparator.comparing(Component::toString));
        return components;
    }
}

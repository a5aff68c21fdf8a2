package io.fociwatch.cluster;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Flink's home in the image, on this machine: what the Dockerfile copies, over what Flink's own
 * image has below it.
 */
record ImageTree(Path home) {
    /** What {@code mvn package} lays out for the Dockerfile. */
    static final Path COPIED = Path.of(System.getProperty("foci-watch.image")).normalize();

    /** The version of a jar that is {@link #rebuilt}. */
    static final String REBUILT = "rebuilt";

    private static final String JAR = "usrlib/foci-watch.jar";
    private static final String VERSION = "Implementation-Version";

    /** Lays it out in {@code home}. */
    static ImageTree assemble(Path home) throws IOException {
        Path lib = Files.createDirectories(home.resolve("lib"));
        for (Path jar : ClassPath.jarsOfFlink()) {
            Files.copy(jar, lib.resolve(jar.getFileName()));
        }
        Path reporter = ClassPath.reporter();
        Path plugin = Files.createDirectories(home.resolve("plugins/metrics-prometheus"));
        Files.copy(reporter, plugin.resolve(reporter.getFileName()));
        FileUtils.copyDirectory(COPIED.toFile(), home.toFile());
        return new ImageTree(home);
    }

    /** The same with a jar of another version, and nothing left of this one. */
    ImageTree rebuilt(Path otherHome) throws IOException {
        Files.move(home, otherHome);
        ImageTree rebuilt = new ImageTree(otherHome);
        try (FileSystem jar = FileSystems.newFileSystem(rebuilt.jar())) {
            Path file = jar.getPath("META-INF", "MANIFEST.MF");
            Manifest manifest = new Manifest(Files.newInputStream(file));
            manifest.getMainAttributes().putValue(VERSION, REBUILT);
            try (var out = Files.newOutputStream(file)) {
                manifest.write(out);
            }
        }
        return rebuilt;
    }

    Path jar() {
        return home.resolve(JAR);
    }

    Path conf() {
        return home.resolve("conf");
    }

    /** What Flink's scripts make of lib. */
    String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            return ClassPath.joined(List.copyOf(jars.sorted().toList()));
        }
    }

    /** What Flink's scripts export. */
    Map<String, String> environment() {
        return Map.of(
                "FLINK_HOME", home.toString(),
                "FLINK_CONF_DIR", conf().toString(),
                "FLINK_LIB_DIR", home.resolve("lib").toString(),
                "FLINK_PLUGINS_DIR", home.resolve("plugins").toString());
    }
}

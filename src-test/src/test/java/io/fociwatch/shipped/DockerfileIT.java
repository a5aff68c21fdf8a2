package io.fociwatch.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.junit.jupiter.api.Test;

/** The Dockerfile against the tree that the process suite runs. */
final class DockerfileIT {
    private static final Path ROOT = Path.of("..");
    private static final Path TREE = Path.of(System.getProperty("foci-watch.image")).normalize();
    private static final Path HOME = Path.of("/opt/flink");

    @Test
    void theImageGetsTheWholeTreeAndNothingElse() throws Exception {
        // Given
        Dockerfile dockerfile = Dockerfile.read(ROOT.resolve("Dockerfile"));

        // When
        List<String> copied =
                dockerfile.files(ROOT).keySet().stream()
                        .map(file -> HOME.relativize(file).toString())
                        .toList();

        // Then
        assertThat(copied).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(tree());
    }

    @Test
    void theJarIsWhereFlinkLooksForTheJobAndNotAmongItsOwn() throws Exception {
        assertThat(tree())
                .contains(
                        "usrlib/foci-watch.jar",
                        "conf/config.yaml",
                        "conf/log4j-console.properties")
                .anyMatch(file -> file.startsWith("plugins/azure-fs-hadoop/"))
                .anyMatch(file -> file.startsWith("plugins/s3-fs-hadoop/"))
                .noneMatch(file -> file.startsWith("lib/"));
    }

    @Test
    void theImageBeginsWithTheFlinkThatTheJarIsBuiltWith() throws Exception {
        assertThat(Dockerfile.read(ROOT.resolve("Dockerfile")).from())
                .isEqualTo("flink:" + EnvironmentInformation.getVersion() + "-java17");
    }

    @Test
    void dockerIsGivenWhatTheDockerfileCopiesAndNothingElse() throws Exception {
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore")))
                .containsExactly("*", "!image/target/opt");
        assertThat(Dockerfile.read(ROOT.resolve("Dockerfile")).copies())
                .allMatch(copy -> copy.from().startsWith("image/target/opt"));
    }

    private static List<String> tree() throws Exception {
        try (Stream<Path> files = Files.walk(TREE)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> TREE.relativize(file).toString())
                    .toList();
        }
    }
}

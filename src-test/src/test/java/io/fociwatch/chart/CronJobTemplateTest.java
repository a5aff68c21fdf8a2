package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code templates/cronjob.yaml}. */
final class CronJobTemplateTest {
    @TempDir private Path folder;

    @Test
    void theTableIsFetchedIntoTheVolumeThatPodsRead() throws Exception {
        // Given
        Release release = Chart.render("live");

        // When
        JsonNode pod = release.only("CronJob").at("/spec/jobTemplate/spec/template/spec");

        // Then
        String claim = "/persistentVolumeClaim/claimName";
        assertThat(pod.at("/volumes/0" + claim).asText()).isEqualTo("asn-table");
        assertThat(release.only("FlinkDeployment").at("/spec/podTemplate/spec/volumes"))
                .anyMatch(volume -> volume.at(claim).asText().equals("asn-table"));
        assertThat(pod.get("automountServiceAccountToken").booleanValue()).isFalse();
        assertThat(pod.at("/containers/0/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
    }

    /** The real script in a real shell; what stands for curl writes half a file and fails. */
    @Test
    void aTableThatIsNotFetchedWholeTakesNoOtherOnesPlace() throws Exception {
        // Given
        Path table = Files.writeString(folder.resolve("asn.zip"), "of yesterday");
        Path commands = Files.createDirectory(folder.resolve("bin"));
        Path curl =
                Files.writeString(
                        commands.resolve("curl"),
                        """
                        #!/bin/sh
                        while [ "$1" != --output ]; do shift; done
                        printf half > "$2"
                        [ "${3##*/}" != "asn.zip?broken" ]
                        """);
        assertThat(curl.toFile().setExecutable(true)).isTrue();

        // Then
        assertThat(fetch(commands, "https://lists.example/asn.zip?broken")).isNotZero();
        assertThat(table).hasContent("of yesterday");
        assertThat(visible()).containsExactly("asn.zip");

        // And
        assertThat(fetch(commands, "https://lists.example/asn.zip?whole")).isZero();
        assertThat(table).hasContent("half");
    }

    private int fetch(Path commands, String url) throws Exception {
        JsonNode container =
                Chart.render("live", Change.set("/asn/urls", List.of(url)))
                        .only("CronJob")
                        .at("/spec/jobTemplate/spec/template/spec/containers/0");
        List<String> words = new ArrayList<>();
        container.get("command").forEach(word -> words.add(word.asText()));
        container
                .get("args")
                .forEach(word -> words.add(word.asText().replace("/asn/", folder + "/")));
        ProcessBuilder shell = new ProcessBuilder(words);
        shell.environment().merge("PATH", commands.toString(), (path, first) -> first + ":" + path);
        return shell.start().waitFor();
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        }
    }

    @Test
    void onlyWhoWantsItHasIt() throws Exception {
        assertThat(Chart.render("eventhub").all("CronJob")).isEmpty();
        assertThat(Chart.render("mssp").all("CronJob")).isEmpty();
    }
}

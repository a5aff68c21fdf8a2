package io.fociwatch.cluster;

import io.fociwatch.live.Broker;
import io.fociwatch.story.StoryCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of a hunt on a cluster, with its password in the environment. */
final class ClusterHuntFile {
    private ClusterHuntFile() {}

    /**
     * Writes it into {@code folder}.
     *
     * @param servers the broker's listener that wants a password
     * @param more lines of YAML below {@code hunt}
     */
    static Path write(Path folder, String servers, String... more) throws IOException {
        // The silence is longer than the test: the stories' day is long past, and a partition that
        // follows the clock would make all that comes after a crash too late.
        String settings =
                """
                hunt:
                  clients.file: %s
                  kafka:
                    bootstrap-servers: %s
                    delivery: exactly_once
                    properties:
                      security.protocol: SASL_PLAINTEXT
                      sasl.mechanism: PLAIN
                      sasl.jaas.config: >-
                        org.apache.kafka.common.security.plain.PlainLoginModule required
                        username="%s" password="${%s}";
                  topics.sign-ins: sign-ins
                  topics.alerts: alerts
                  topics.silence: 1 h
                """
                        .formatted(
                                StoryCatalogue.write(folder.resolve("clients.csv")),
                                servers,
                                Broker.USER,
                                HuntOnCluster.PASSWORD_VARIABLE);
        StringBuilder lines = new StringBuilder(settings);
        for (String line : more) {
            lines.append("  ").append(line).append('\n');
        }
        return Files.writeString(folder.resolve("hunt.yaml"), lines);
    }
}

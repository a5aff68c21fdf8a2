package io.fociwatch.live;

import io.fociwatch.settings.LiveSettings;
import io.fociwatch.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Settings of a live run that talks to a test's broker, and is quick. */
final class LiveSettingsFile {
    private final List<String> lines = new ArrayList<>();

    private LiveSettingsFile() {}

    static LiveSettingsFile of(Broker broker) {
        return new LiveSettingsFile()
                .and("parallelism: 2")
                .and("kafka.bootstrap-servers: " + broker.bootstrapServers())
                .and("kafka.start: earliest")
                .and("kafka.transaction-timeout: 1 min")
                .and("kafka.properties.security.protocol: SASL_PLAINTEXT")
                .and("kafka.properties.sasl.mechanism: PLAIN")
                .and(
                        "kafka.properties.sasl.jaas.config: >-\n"
                                + "  org.apache.kafka.common.security.plain.PlainLoginModule"
                                + " required username=\"%s\" password=\"%s\";"
                                        .formatted(Broker.USER, Broker.PASSWORD))
                .and("topics.silence: 2 s")
                .and("topics.silence-guard: 0 s")
                .and("checkpoints.interval: 1 s");
    }

    /** One more key below {@code hunt}, with its value. */
    LiveSettingsFile and(String line) {
        lines.add("hunt." + line);
        return this;
    }

    LiveSettings load(Path file) throws Exception {
        return SettingsLoader.loadLive(Files.write(file, lines), Map.of());
    }
}

package io.fociwatch.live;

import io.fociwatch.settings.LiveSettings;
import io.fociwatch.settings.SettingsLoader;
import io.fociwatch.story.StoryCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings file of a live run against a test's broker, with a password, and with waits as short
 * as a test's patience.
 */
final class HuntFile {
    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();

    /**
     * One that is read and written in {@code folder}.
     *
     * @param servers the broker's listener that wants a password
     */
    HuntFile(Path folder, String servers) throws IOException {
        this.folder = Files.createDirectories(folder);
        with("hunt.parallelism", "2");
        with("hunt.clients.file", StoryCatalogue.write(clients()).toString());
        with("hunt.kafka.bootstrap-servers", servers);
        with("hunt.kafka.transaction-timeout", "1 min");
        property("security.protocol", "SASL_PLAINTEXT");
        property("sasl.mechanism", "PLAIN");
        password(Broker.PASSWORD);
        with("hunt.topics.sign-ins", "sign-ins");
        with("hunt.topics.alerts", "alerts");
        with("hunt.graph.grace", "0 s");
        with("hunt.topics.silence", "2 s");
        with("hunt.topics.silence-guard", "0 s");
        with("hunt.checkpoints.interval", "1 s");
        with("hunt.archive.checkpoint-interval", "1 s");
    }

    /** The catalogue of the stories' clients. */
    Path clients() {
        return folder.resolve("clients.csv");
    }

    HuntFile with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** One of Kafka's own client properties. */
    HuntFile property(String name, String value) {
        return with("hunt.kafka.properties." + name, value);
    }

    HuntFile password(String password) {
        return property(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"%s\" password=\"%s\";".formatted(Broker.USER, password));
    }

    Path write() throws IOException {
        StringBuilder yaml = new StringBuilder();
        settings.forEach(
                (key, value) -> yaml.append("%s: '%s'%n".formatted(key, value.replace("'", "''"))));
        return Files.writeString(folder.resolve("hunt.yaml"), yaml);
    }

    LiveSettings load() throws Exception {
        return SettingsLoader.loadLive(write(), Map.of());
    }
}

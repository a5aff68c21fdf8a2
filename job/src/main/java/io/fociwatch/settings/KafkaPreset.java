package io.fociwatch.settings;

import java.util.Map;

/** Client properties that a service recommends. */
public enum KafkaPreset {
    /** Apache Kafka's own defaults. */
    KAFKA(Map.of()),

    /**
     * Azure Event Hubs (Microsoft, "Recommended configurations for Apache Kafka clients"): it
     * closes idle connections, takes no request of 1 MB or more, and wants TLS.
     */
    EVENT_HUBS(
            Map.of(
                    "security.protocol", "SASL_SSL",
                    "sasl.mechanism", "PLAIN",
                    "metadata.max.age.ms", "180000",
                    "connections.max.idle.ms", "180000",
                    "request.timeout.ms", "60000",
                    "max.request.size", "1000000"));

    private final Map<String, String> properties;

    KafkaPreset(Map<String, String> properties) {
        this.properties = properties;
    }

    /** By Kafka's names; what a user sets wins over them. */
    public Map<String, String> properties() {
        return properties;
    }
}

package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import io.fociwatch.settings.KafkaSettings.TransactionSettings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keys of Kafka: whom to talk to, and how delivery is to be understood. */
public final class KafkaOptions {
    /** Kafka's own client properties stand behind this. */
    public static final String PROPERTIES = "hunt.kafka.properties.";

    /** Whom to talk to first. */
    public static final Setting<String> BOOTSTRAP_SERVERS =
            Setting.text(
                    "hunt.kafka.bootstrap-servers",
                    "Brokers to talk to first, host:port, separated by commas; of Event Hubs"
                            + " NAMESPACE.servicebus.windows.net:9093.");

    /** Recommended properties. */
    public static final Setting<KafkaPreset> PRESET =
            Setting.choice(
                    "hunt.kafka.preset",
                    KafkaPreset.KAFKA,
                    "Client properties that a service recommends: kafka or event_hubs. "
                            + PROPERTIES
                            + "* win over them.");

    /** Whose offsets. */
    public static final Setting<String> GROUP_ID =
            Setting.text(
                    "hunt.kafka.group-id",
                    "foci-watch",
                    "The consumer group whose offsets are committed with each checkpoint.");

    /** Where to begin. */
    public static final Setting<StartingPoint> START =
            Setting.choice(
                    "hunt.kafka.start",
                    StartingPoint.COMMITTED,
                    "Where reading begins without a checkpoint: earliest, latest, committed (where"
                            + " the group was, else earliest) or timestamp.");

    /** When to begin. */
    public static final Setting<String> START_TIMESTAMP =
            Setting.text(
                    "hunt.kafka.start-timestamp",
                    "For start timestamp: messages written at this time or later are read, such as"
                            + " 2026-05-01T00:00:00Z.");

    /** What a failure may do. */
    public static final Setting<Delivery> DELIVERY =
            Setting.choice(
                    "hunt.kafka.delivery",
                    Delivery.EXACTLY_ONCE,
                    "exactly_once writes alerts in transactions, seen with the next checkpoint;"
                            + " at_least_once at once, and again after a failure. Event Hubs has"
                            + " transactions in the tiers Premium and Dedicated only.");

    /** Whose transactions. */
    public static final Setting<String> TRANSACTIONAL_ID_PREFIX =
            Setting.text(
                    "hunt.kafka.transactional-id-prefix",
                    "foci-watch",
                    "Begins the transactional ids; its own for each job on a broker, and never"
                            + " changed.");

    /** How long a transaction lasts. */
    public static final Setting<Duration> TRANSACTION_TIMEOUT =
            Setting.duration(
                    "hunt.kafka.transaction-timeout",
                    Duration.ofMinutes(15),
                    new Limits<>(Duration.ofSeconds(10), Duration.ofDays(1)),
                    "After which the broker gives a transaction up, and with it the alerts of a run"
                            + " that is down for so long; at most the broker's"
                            + " transaction.max.timeout.ms (15 min by default).");

    /** An alert without its lists needs a fraction of it; the smallest service takes 256 KB. */
    private static final int LEAST_REQUEST = 128 << 10;

    static final List<Setting<?>> ALL =
            List.of(
                    BOOTSTRAP_SERVERS,
                    PRESET,
                    GROUP_ID,
                    START,
                    START_TIMESTAMP,
                    DELIVERY,
                    TRANSACTIONAL_ID_PREFIX,
                    TRANSACTION_TIMEOUT);

    private KafkaOptions() {}

    static KafkaSettings read(SettingValues values) {
        KafkaSettings kafka =
                new KafkaSettings(
                        client(values),
                        values.get(GROUP_ID),
                        values.get(START),
                        startTimestamp(values),
                        TopicOptions.signIns(values),
                        TopicOptions.nonInteractive(values),
                        TopicOptions.graph(values),
                        TopicOptions.quiet(values),
                        TopicOptions.alerts(values),
                        values.find(TopicOptions.REJECTED),
                        values.find(TopicOptions.TOO_LATE),
                        values.get(DELIVERY),
                        new TransactionSettings(
                                values.get(TRANSACTIONAL_ID_PREFIX),
                                values.get(TRANSACTION_TIMEOUT)));
        TopicOptions.requireApart(values, kafka.inputs());
        return kafka;
    }

    private static Map<String, String> client(SettingValues values) {
        Map<String, String> client = new TreeMap<>(values.get(PRESET).properties());
        client.putAll(values.below(PROPERTIES));
        Optional<String> servers = values.find(BOOTSTRAP_SERVERS);
        if (servers.isEmpty()) {
            values.fault(BOOTSTRAP_SERVERS.key() + " is not set; a live run needs it");
        }
        client.put("bootstrap.servers", servers.orElse(""));
        checkLargestRequest(client, values);
        return client;
    }

    private static void checkLargestRequest(Map<String, String> client, SettingValues values) {
        String largest = client.get(KafkaSettings.LARGEST_REQUEST);
        boolean enough =
                largest == null
                        || (largest.matches("\\d{1,9}")
                                && Integer.parseInt(largest) >= LEAST_REQUEST);
        if (!enough) {
            values.fault(
                    "%s%s is '%s'; it must be a number of bytes of %d at least, for an alert to fit"
                            .formatted(
                                    PROPERTIES,
                                    KafkaSettings.LARGEST_REQUEST,
                                    largest,
                                    LEAST_REQUEST));
        }
    }

    private static Optional<Instant> startTimestamp(SettingValues values) {
        Optional<String> text = values.find(START_TIMESTAMP);
        boolean needed = values.get(START) == StartingPoint.TIMESTAMP;
        if (needed && text.isEmpty()) {
            values.fault(
                    "%s is not set; %s timestamp needs it"
                            .formatted(START_TIMESTAMP.key(), START.key()));
        }
        try {
            return text.map(Instant::parse);
        } catch (DateTimeException e) {
            values.fault(
                    "%s: '%s' is no time; write it as 2026-05-01T00:00:00Z"
                            .formatted(START_TIMESTAMP.key(), text.orElseThrow()));
            return Optional.empty();
        }
    }
}

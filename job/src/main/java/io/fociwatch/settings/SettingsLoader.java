package io.fociwatch.settings;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.client.ClientCatalogueReader;
import io.fociwatch.graph.GraphJoin;
import io.fociwatch.graph.GraphSettings;
import io.fociwatch.graph.StoreLimits;
import io.fociwatch.pivot.PivotSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes settings of a file and of what the command line sets, and finds every fault in them. */
public final class SettingsLoader {
    private final Map<String, String> values = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private final Map<String, String> environment;

    private SettingsLoader(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The settings with nothing set. */
    public static HuntSettings defaults() {
        try {
            return load(Optional.empty(), Map.of());
        } catch (SettingsException e) {
            throw new IllegalStateException("the defaults are sound", e);
        }
    }

    /**
     * Loads the settings.
     *
     * @param file YAML, nested or with dots in its keys
     * @param overrides win over the file
     * @throws SettingsException with all faults: unknown keys, values that are none, values out of
     *     their limits
     */
    public static HuntSettings load(Optional<Path> file, Map<String, String> overrides)
            throws SettingsException {
        return load(file, overrides, System.getenv());
    }

    static HuntSettings load(
            Optional<Path> file, Map<String, String> overrides, Map<String, String> environment)
            throws SettingsException {
        SettingsLoader loader = new SettingsLoader(environment);
        file.ifPresent(loader::readFile);
        loader.values.putAll(overrides);
        HuntSettings settings = loader.check();
        if (!loader.faults.isEmpty()) {
            throw new SettingsException(loader.faults);
        }
        return settings;
    }

    private void readFile(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            Object tree =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build())
                            .loadFromInputStream(text);
            flatten("", tree == null ? Map.of() : tree);
        } catch (IOException e) {
            faults.add("%s: cannot be read: %s".formatted(file, e.getMessage()));
        } catch (YamlEngineException e) {
            faults.add("%s: not YAML: %s".formatted(file, oneLine(e.getMessage())));
        }
    }

    private void flatten(String prefix, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) ->
                            flatten(prefix.isEmpty() ? "" + key : prefix + '.' + key, value));
        } else if (prefix.isEmpty()) {
            faults.add("the settings file is no mapping of keys to values");
        } else if (node instanceof List<?> list) {
            values.put(prefix, list.stream().map(String::valueOf).collect(Collectors.joining(";")));
        } else {
            values.put(prefix, String.valueOf(node));
        }
    }

    private HuntSettings check() {
        requireKnownKeys();
        return new HuntSettings(
                pivot(),
                clients(),
                get(HuntOptions.GRAPH_JOIN, GraphJoin.STREAM),
                graph(),
                lookup(),
                asn(),
                parallelism());
    }

    private PivotSettings pivot() {
        PivotSettings defaults = PivotSettings.DEFAULTS;
        var deviceCodeWindow = get(HuntOptions.DEVICE_CODE_WINDOW, defaults.deviceCodeWindow());
        var burstWindow = get(HuntOptions.BURST_WINDOW, defaults.burstWindow());
        int minResources = get(HuntOptions.MIN_RESOURCES, defaults.minResources());
        return checked(
                () -> new PivotSettings(deviceCodeWindow, burstWindow, minResources), defaults);
    }

    private GraphSettings graph() {
        GraphSettings defaults = GraphSettings.DEFAULTS;
        var grace = get(HuntOptions.GRAPH_GRACE, defaults.grace());
        var retention = get(HuntOptions.GRAPH_RETENTION, defaults.retention());
        int maxCalls = get(HuntOptions.GRAPH_MAX_CALLS, defaults.mostCalls());
        return checked(() -> new GraphSettings(grace, retention, maxCalls), defaults);
    }

    private Optional<LookupSettings> lookup() {
        StoreLimits defaults = StoreLimits.DEFAULTS;
        var timeout = get(HuntOptions.LOOKUP_TIMEOUT, defaults.timeout());
        int maxInFlight = get(HuntOptions.LOOKUP_MAX_IN_FLIGHT, defaults.mostInFlight());
        int maxRetries = get(HuntOptions.LOOKUP_MAX_RETRIES, defaults.mostRetries());
        StoreLimits limits =
                checked(() -> new StoreLimits(timeout, maxInFlight, maxRetries), defaults);
        if (get(HuntOptions.GRAPH_JOIN, GraphJoin.STREAM) != GraphJoin.LOOKUP) {
            return Optional.empty();
        }
        ClientSecret secret = new ClientSecret(get(HuntOptions.LOOKUP_CLIENT_SECRET_FILE, ""));
        secret.fault(environment).ifPresent(faults::add);
        URI endpoint = uri(HuntOptions.LOOKUP_ENDPOINT);
        URI authority = uri(HuntOptions.LOOKUP_AUTHORITY);
        return checked(
                () ->
                        Optional.of(
                                new LookupSettings(
                                        get(HuntOptions.LOOKUP_WORKSPACE_ID, ""),
                                        get(HuntOptions.LOOKUP_TENANT_ID, ""),
                                        get(HuntOptions.LOOKUP_CLIENT_ID, ""),
                                        secret,
                                        endpoint,
                                        authority,
                                        limits)),
                Optional.empty());
    }

    /** An address; one that cannot be parsed comes out as one without a host, which is refused. */
    private URI uri(ConfigOption<String> option) {
        String text = get(option, option.defaultValue());
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }

    private AsnSettings asn() {
        AsnSettings defaults =
                new AsnSettings(
                        HuntOptions.ASN_MAX_WAIT.defaultValue(),
                        HuntOptions.ASN_MAX_BAD_ROWS.defaultValue());
        var maxWait = get(HuntOptions.ASN_MAX_WAIT, defaults.maxWait());
        double maxBadRows = get(HuntOptions.ASN_MAX_BAD_ROWS, defaults.maxBadRows());
        return checked(() -> new AsnSettings(maxWait, maxBadRows), defaults);
    }

    /** The settings; the fallback where they contradict themselves, which is a fault. */
    private <T> T checked(Supplier<T> settings, T fallback) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            e.getMessage()
                    .lines()
                    .map(fault -> fault.startsWith("hunt.") ? fault : "hunt: " + fault)
                    .forEach(faults::add);
            return fallback;
        }
    }

    private void requireKnownKeys() {
        List<String> known = HuntOptions.ALL.stream().map(ConfigOption::key).toList();
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                faults.add(
                        "%s: no such setting; there are %s"
                                .formatted(key, String.join(", ", known)));
            }
        }
    }

    private ClientCatalogue clients() {
        ClientCatalogue clients = ClientCatalogueReader.bundled();
        String file = get(HuntOptions.CLIENTS_FILE, "");
        try {
            if (!file.isEmpty()) {
                try (Reader text = Files.newBufferedReader(Path.of(file))) {
                    clients = ClientCatalogueReader.read(file, text);
                }
            }
            boolean ownFamilies = !file.isEmpty() && !isSet(HuntOptions.CLIENT_FAMILIES);
            return ownFamilies
                    ? clients
                    : clients.only(
                            get(
                                    HuntOptions.CLIENT_FAMILIES,
                                    HuntOptions.CLIENT_FAMILIES.defaultValue()));
        } catch (IOException e) {
            faults.add("%s: %s cannot be read".formatted(HuntOptions.CLIENTS_FILE.key(), file));
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
        return clients;
    }

    private int parallelism() {
        int processors =
                Math.min(Runtime.getRuntime().availableProcessors(), HuntSettings.MAX_PARALLELISM);
        int parallelism = get(HuntOptions.PARALLELISM, processors);
        if (parallelism < 1 || parallelism > HuntSettings.MAX_PARALLELISM) {
            faults.add(
                    "%s is %d; it must be from 1 to %d"
                            .formatted(
                                    HuntOptions.PARALLELISM.key(),
                                    parallelism,
                                    HuntSettings.MAX_PARALLELISM));
            return 1;
        }
        return parallelism;
    }

    private boolean isSet(ConfigOption<?> option) {
        return values.containsKey(option.key());
    }

    /** The value that is set; the fallback where none is, or where it is no such value. */
    private <T> T get(ConfigOption<T> option, T fallback) {
        try {
            return Configuration.fromMap(values).getOptional(option).orElse(fallback);
        } catch (IllegalArgumentException e) {
            faults.add(
                    "%s: '%s' is no value for it; %s"
                            .formatted(option.key(), values.get(option.key()), example(fallback)));
            return fallback;
        }
    }

    private static String example(Object value) {
        return value instanceof java.time.Duration
                ? "write a duration such as 20 min, 90 s or 500 ms"
                : "write a value such as " + value;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}

package io.fociwatch.settings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;

/** What a person has set, and every fault found in it. A faulty value is read as its default. */
final class SettingValues {
    private final Map<String, String> texts;
    private final Configuration values;

    /** Each once: a setting that others depend on is read more than once. */
    private final Set<String> faults = new LinkedHashSet<>();

    /** The values by key, as they were written. */
    SettingValues(Map<String, String> texts) {
        this.texts = texts;
        this.values = Configuration.fromMap(texts);
    }

    /** Whether the key has a value, sound or not. */
    boolean isSet(Setting<?> setting) {
        return texts.containsKey(setting.key());
    }

    /** The value of a setting that has a default. */
    <T> T get(Setting<T> setting) {
        return find(setting).orElseGet(() -> setting.option().defaultValue());
    }

    /** The value that is set; empty where none is, or a faulty one. */
    <T> Optional<T> find(Setting<T> setting) {
        if (!isSet(setting)) {
            return Optional.empty();
        }
        String text = texts.get(setting.key());
        Optional<String> unreadable = setting.faultOf(text);
        if (unreadable.isPresent()) {
            faults.add(unreadable.get());
            return Optional.empty();
        }
        try {
            T value = values.get(setting.option());
            Optional<String> fault = setting.check().apply(value);
            fault.ifPresent(faults::add);
            return fault.isPresent() ? Optional.empty() : Optional.of(value);
        } catch (IllegalArgumentException e) {
            faults.add(
                    "%s: '%s' is no value for it; write %s"
                            .formatted(setting.key(), text, setting.form()));
            return Optional.empty();
        }
    }

    /** The values of all keys that begin so, by the rest of the key. */
    Map<String, String> below(String prefix) {
        Map<String, String> values = new TreeMap<>();
        texts.forEach(
                (key, text) -> {
                    if (key.startsWith(prefix)) {
                        values.put(key.substring(prefix.length()), text);
                    }
                });
        return values;
    }

    /**
     * What {@code settings} makes; the fallback where its parts contradict each other.
     *
     * @param group how the fault names the settings together
     */
    <T> T consistent(String group, Supplier<T> settings, T fallback) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            faults.add("%s: %s".formatted(group, e.getMessage()));
            return fallback;
        }
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** Finds fault with keys that are not among those known, nor begin with the prefix. */
    void requireKnown(Collection<Setting<?>> known, String prefix) {
        List<String> keys = known.stream().map(Setting::key).toList();
        for (String key : texts.keySet()) {
            if (!keys.contains(key) && !key.startsWith(prefix)) {
                faults.add(
                        "%s: no such setting; there are %s"
                                .formatted(key, String.join(", ", beside(key, keys))));
            }
        }
    }

    /** The keys of the same group; all of them where there is no such group. */
    private static List<String> beside(String key, List<String> keys) {
        List<String> group =
                keys.stream().filter(known -> groupOf(known).equals(groupOf(key))).toList();
        return group.isEmpty() ? keys : group;
    }

    private static String groupOf(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    /** Every fault found until now. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}

package io.fociwatch.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a settings file says: YAML, its keys nested or with dots.
 *
 * @param values by key, as text
 * @param faults what in the file cannot be understood, a line each
 */
record SettingsFile(Map<String, String> values, List<String> faults) {
    private static final int MOST_BYTES = 100_000;

    /** Whether nothing of it could be read: what it lacks is not known then. */
    boolean isUnreadable() {
        return values.isEmpty() && !faults.isEmpty();
    }

    static SettingsFile read(Path file) {
        Reader reader = new Reader(file);
        reader.flatten("", reader.parse());
        return new SettingsFile(reader.values, reader.faults);
    }

    /** Reads one file. */
    private static final class Reader {
        private final Path file;
        private final Map<String, String> values = new TreeMap<>();
        private final List<String> faults = new ArrayList<>();

        private Reader(Path file) {
            this.file = file;
        }

        private Object parse() {
            // A file of a person's own has no use for aliases of collections; a hostile one has.
            LoadSettings limits =
                    LoadSettings.builder()
                            .setLabel(file.toString())
                            .setMaxAliasesForCollections(0)
                            .build();
            try (InputStream text = Files.newInputStream(file)) {
                byte[] bytes = text.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    fault("longer than %,d bytes, as no settings file is".formatted(MOST_BYTES));
                    return Map.of();
                }
                Object tree = new Load(limits).loadFromInputStream(new ByteArrayInputStream(bytes));
                return tree == null ? Map.of() : tree;
            } catch (IOException e) {
                fault("cannot be read: " + describe(e));
            } catch (YamlEngineException e) {
                fault("not YAML: " + oneLine(e.getMessage()));
            } catch (StackOverflowError e) {
                fault("not YAML for settings: nested too deeply");
            }
            return Map.of();
        }

        private void flatten(String key, Object node) {
            if (node instanceof Map<?, ?> map) {
                map.forEach(
                        (name, value) ->
                                flatten(key.isEmpty() ? "" + name : key + '.' + name, value));
            } else if (key.isEmpty()) {
                fault("is no mapping of keys to values");
            } else if (node instanceof List<?> list) {
                addList(key, list);
            } else if (node == null) {
                fault(key + " has no value; give it one, or leave the key out");
            } else {
                add(key, node.toString());
            }
        }

        private void addList(String key, List<?> list) {
            if (list.stream()
                    .anyMatch(
                            value ->
                                    value == null
                                            || value instanceof Iterable<?>
                                            || value instanceof Map<?, ?>)) {
                fault(key + " must be a list of single values");
            } else {
                add(key, list.stream().map(Object::toString).collect(Collectors.joining(";")));
            }
        }

        private void add(String key, String value) {
            if (values.putIfAbsent(key, value) != null) {
                fault(key + " is set twice, nested and with dots; leave one out");
            }
        }

        private void fault(String what) {
            faults.add(file + ": " + what);
        }

        private static String describe(IOException e) {
            if (e instanceof NoSuchFileException) {
                return "there is no such file";
            }
            return e instanceof AccessDeniedException ? "no permission" : "" + e.getMessage();
        }

        private static String oneLine(String text) {
            return text.strip().replaceAll("\\s*\\R\\s*", "; ");
        }
    }
}

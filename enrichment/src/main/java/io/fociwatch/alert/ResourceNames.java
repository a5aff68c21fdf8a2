package io.fociwatch.alert;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.fociwatch.signin.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Microsoft's own resources by id, for records that name none. Immutable. */
final class ResourceNames implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> nameById;

    private ResourceNames(Map<String, String> nameById) {
        this.nameById = new HashMap<>(nameById);
    }

    /** The names that come with the hunt. */
    static ResourceNames bundled() {
        Map<String, String> names = new HashMap<>();
        try (InputStream resource = ResourceNames.class.getResourceAsStream("resources.csv");
                Reader text = new InputStreamReader(resource, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder()
                                .commentStrategy(CommentStrategy.SKIP)
                                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                names.put(row.getField("resource_id"), row.getField("name"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ResourceNames(names);
    }

    /** The name as logged, else the bundled one, else empty. */
    String nameOf(Resource resource) {
        return resource.name().isEmpty()
                ? nameById.getOrDefault(resource.id(), "")
                : resource.name();
    }
}

package io.fociwatch.settings;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.client.ClientCatalogueReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keys that say whose token redemptions count. */
public final class ClientOptions {
    /** Which families of the catalogue count. */
    public static final Setting<List<String>> FAMILIES =
            Setting.names(
                    "hunt.clients.families",
                    List.of("hunt-2025-045", "foci"),
                    "Families of the client catalogue whose redemptions count, separated by"
                            + " semicolons; of a catalogue of your own all, unless set.");

    /** A catalogue in place of the bundled one. */
    public static final Setting<String> FILE =
            Setting.text(
                    "hunt.clients.file",
                    "A client catalogue (CSV) in place of the bundled one; a relative path begins"
                            + " at the working directory.");

    static final List<Setting<?>> ALL = List.of(FAMILIES, FILE);

    private ClientOptions() {}

    static ClientCatalogue read(SettingValues values) {
        Optional<String> file = values.find(FILE);
        List<String> families = values.get(FAMILIES);
        try {
            ClientCatalogue clients =
                    file.isPresent() ? readFile(file.get()) : ClientCatalogueReader.bundled();
            boolean all = file.isPresent() && !values.isSet(FAMILIES);
            return all ? clients : clients.only(families);
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            values.fault("%s: %s cannot be read".formatted(FILE.key(), file.orElseThrow()));
        } catch (IllegalArgumentException e) {
            values.fault(e.getMessage());
        }
        return ClientCatalogueReader.bundled();
    }

    private static ClientCatalogue readFile(String file) throws IOException {
        try (Reader text = Files.newBufferedReader(Path.of(file))) {
            return ClientCatalogueReader.read(file, text);
        }
    }
}

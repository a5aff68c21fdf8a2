package io.fociwatch.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the secret of the lookup's application is; not the secret. It is read anew for each
 * sign-in, on the machine that signs in, so it is in no job graph, and may be changed in its file
 * while the job runs.
 *
 * @param file holds the secret, blanks around it apart; empty where the environment has it
 */
public record ClientSecret(String file) implements Serializable {

    /** The variable that holds the secret where no file is set. */
    public static final String VARIABLE = "FOCI_WATCH_LOG_ANALYTICS_SECRET";

    /**
     * Reads the secret.
     *
     * @throws IOException if there is none; names the place only
     */
    public String read() throws IOException {
        return read(System.getenv());
    }

    /** Why there is no secret; empty if there is one. */
    Optional<String> fault(Map<String, String> environment) {
        try {
            read(environment);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    private String read(Map<String, String> environment) throws IOException {
        String secret =
                file.isEmpty() ? environment.getOrDefault(VARIABLE, "") : readFile(Path.of(file));
        if (secret.isBlank()) {
            throw new IOException(
                    file.isEmpty()
                            ? "%s: neither set, nor is there a secret in the environment as %s"
                                    .formatted(LookupOptions.CLIENT_SECRET_FILE.key(), VARIABLE)
                            : "%s: %s is empty"
                                    .formatted(LookupOptions.CLIENT_SECRET_FILE.key(), file));
        }
        return secret.strip();
    }

    private static String readFile(Path file) throws IOException {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            // Not the cause's own message: a decoder's could quote what it read.
            String why = e instanceof NoSuchFileException ? "there is no" : "cannot read";
            throw new IOException(
                    "%s: %s %s".formatted(LookupOptions.CLIENT_SECRET_FILE.key(), why, file));
        }
    }
}

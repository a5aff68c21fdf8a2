package io.fociwatch.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses secrets on the command line, where every user of the machine can read them. */
final class SecretsInArguments {
    private static final Pattern SECRET =
            Pattern.compile(
                    Pattern.quote(KafkaOptions.PROPERTIES) + ".*(password|secret|jaas|\\.key).*");

    private SecretsInArguments() {}

    /** What is wrong with an argument; says nothing of the value. */
    static Optional<String> fault(String key, String value) {
        boolean secret = SECRET.matcher(key).matches() && !value.contains("${");
        return secret
                ? Optional.of(
                        "%s: a secret in an argument can be read by others; write ${VARIABLE} and"
                                        .formatted(key)
                                + " set that in the environment")
                : Optional.empty();
    }
}

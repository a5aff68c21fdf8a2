package io.fociwatch.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${NAME}} in settings from the environment, so that secrets stand in no file. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    Placeholders(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The text with each placeholder filled; one that the environment lacks is a fault. */
    String fill(String key, String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        return placeholder.replaceAll(
                match -> {
                    String value = environment.get(match.group(1));
                    if (value == null) {
                        faults.add(
                                "%s: the environment has no %s; set it, or leave the placeholder"
                                                .formatted(key, match.group(1))
                                        + " out");
                        return "";
                    }
                    return Matcher.quoteReplacement(value);
                });
    }

    List<String> faults() {
        return faults;
    }
}

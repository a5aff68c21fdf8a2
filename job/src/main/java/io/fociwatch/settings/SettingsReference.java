package io.fociwatch.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.flink.configuration.description.HtmlFormatter;
import org.apache.flink.util.TimeUtils;

/** The reference page of every setting, as Markdown. */
public final class SettingsReference {
    private SettingsReference() {}

    /** The page; the same for the same settings. */
    public static String page() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Settings

                        Written by the build from the code; every key that `--set KEY=VALUE` and a settings file
                        (`--config FILE`, YAML, nested or with dots) may have. An unknown key, or a value out of its
                        limits, stops the start with every fault at once. Durations carry a unit: `20 min`, `90 s`.
                        `${VARIABLE}` in a value is filled from the environment.

                        | key | default | allowed | meaning |
                        |---|---|---|---|
                        """);
        for (Setting<?> setting : HuntOptions.ALL) {
            page.append(
                    "| `%s` | %s | %s | %s |%n"
                            .formatted(
                                    setting.key(),
                                    print(setting.option().defaultValue()),
                                    setting.range().isEmpty() ? setting.form() : setting.range(),
                                    description(setting)));
        }
        page.append(
                "| `%s*` | | Kafka's own names | Properties of every Kafka client; they win over the preset. |%n"
                        .formatted(KafkaOptions.PROPERTIES));
        return page.toString();
    }

    private static String description(Setting<?> setting) {
        return new HtmlFormatter().format(setting.option().description());
    }

    private static String print(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Duration duration) {
            return TimeUtils.formatWithHighestUnit(duration);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining("; "));
        }
        return value instanceof Enum<?> choice
                ? choice.name().toLowerCase(Locale.ROOT)
                : value.toString();
    }
}

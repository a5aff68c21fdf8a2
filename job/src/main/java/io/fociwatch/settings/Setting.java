package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/**
 * One key of the settings.
 *
 * @param option key, type, default and description, as Flink has them
 * @param form what a value looks like, for people
 * @param range the values allowed, such as {@code 2 to 10}; empty where the type allows all
 * @param check gives the fault of a value that is not allowed
 */
public record Setting<T>(
        ConfigOption<T> option, String form, String range, Function<T, Optional<String>> check) {

    private static final String DURATION = "a duration such as 20 min, 90 s or 500 ms";
    private static final String INTEGER = "a whole number";
    private static final Limits<Double> SHARE = new Limits<>(0.0, 1.0);

    static Setting<Duration> duration(
            String key, Duration value, Limits<Duration> limits, String description) {
        return limited(
                ConfigOptions.key(key)
                        .durationType()
                        .defaultValue(value)
                        .withDescription(description),
                DURATION,
                limits);
    }

    static Setting<Integer> integer(
            String key, int value, Limits<Integer> limits, String description) {
        return limited(
                ConfigOptions.key(key).intType().defaultValue(value).withDescription(description),
                INTEGER,
                limits);
    }

    /** A number whose default is not the same on each machine. */
    static Setting<Integer> integer(String key, Limits<Integer> limits, String description) {
        return limited(
                ConfigOptions.key(key).intType().noDefaultValue().withDescription(description),
                INTEGER,
                limits);
    }

    static Setting<Double> share(String key, double value, String description) {
        return limited(
                ConfigOptions.key(key)
                        .doubleType()
                        .defaultValue(value)
                        .withDescription(description),
                "a share such as 0.01",
                SHARE);
    }

    static Setting<Boolean> flag(String key, boolean value, String description) {
        return free(
                ConfigOptions.key(key)
                        .booleanType()
                        .defaultValue(value)
                        .withDescription(description),
                "true or false");
    }

    static Setting<String> text(String key, String description) {
        return free(
                ConfigOptions.key(key).stringType().noDefaultValue().withDescription(description),
                "text");
    }

    static Setting<String> text(String key, String value, String description) {
        return free(
                ConfigOptions.key(key)
                        .stringType()
                        .defaultValue(value)
                        .withDescription(description),
                "text");
    }

    static Setting<List<String>> names(String key, List<String> value, String description) {
        return free(
                ConfigOptions.key(key)
                        .stringType()
                        .asList()
                        .defaultValues(value.toArray(String[]::new))
                        .withDescription(description),
                "names separated by semicolons");
    }

    static <E extends Enum<E>> Setting<E> choice(String key, E value, String description) {
        Class<E> choices = value.getDeclaringClass();
        return free(
                ConfigOptions.key(key)
                        .enumType(choices)
                        .defaultValue(value)
                        .withDescription(description),
                Arrays.stream(choices.getEnumConstants())
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "one of ", "")));
    }

    private static <T> Setting<T> free(ConfigOption<T> option, String form) {
        return new Setting<>(option, form, "", value -> Optional.empty());
    }

    private static <T extends Comparable<? super T>> Setting<T> limited(
            ConfigOption<T> option, String form, Limits<T> limits) {
        return new Setting<>(
                option,
                form,
                limits.toString(),
                value ->
                        limits.allow(value)
                                ? Optional.empty()
                                : Optional.of(limits.fault(option.key(), value)));
    }

    /** The key as people write it. */
    public String key() {
        return option.key();
    }

    /** What is wrong with the text of a value before it is parsed; empty where nothing is. */
    Optional<String> faultOf(String text) {
        // Flink takes a bare number for milliseconds: 20 would be a window in which nothing fits.
        boolean noUnit = form.equals(DURATION) && text.strip().matches("\\d+");
        return noUnit
                ? Optional.of("%s: '%s' has no unit; write %s".formatted(key(), text, form))
                : Optional.empty();
    }
}

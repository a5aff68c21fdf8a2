package io.fociwatch.command;

import io.fociwatch.settings.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the arguments of a command, so that a person is told all of it at once. */
final class ArgumentFaults {
    private final List<String> faults = new ArrayList<>();

    /** Something that an argument names. */
    @FunctionalInterface
    interface Argument<T> {
        /**
         * Gets it.
         *
         * @throws SettingsException if settings have faults, a line each
         * @throws IllegalArgumentException if the argument has faults, a line each
         */
        T get() throws SettingsException;
    }

    /** What the argument names; empty if it has faults. */
    <T> Optional<T> check(Argument<T> argument) {
        try {
            return Optional.of(argument.get());
        } catch (SettingsException | IllegalArgumentException e) {
            add(e.getMessage());
            return Optional.empty();
        }
    }

    void add(String fault) {
        fault.lines().forEach(faults::add);
    }

    boolean found() {
        return !faults.isEmpty();
    }

    /**
     * Ends the command if there are faults.
     *
     * @throws UsageException with all of them
     */
    void requireNone() throws UsageException {
        if (found()) {
            throw new UsageException(faults);
        }
    }
}

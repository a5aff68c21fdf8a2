package io.fociwatch.settings;

import java.util.List;

/** Settings that cannot be used; the message has every fault and its mend, a line each. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    SettingsException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}

package io.fociwatch.command;

import java.util.List;

/** A command that cannot be started as it was asked; nothing has been done yet. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Each fault is one line, with its mend. */
    UsageException(List<String> faults) {
        super(String.join("\n", faults));
    }
}

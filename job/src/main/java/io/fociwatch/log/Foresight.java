package io.fociwatch.log;

import io.fociwatch.pivot.ArmedUsers;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** Tells who is armed when, where the device codes of all logs were looked for beforehand. */
@FunctionalInterface
public interface Foresight extends Serializable {

    /** What is known already. */
    static Foresight of(Optional<ArmedUsers> armed) {
        // An Optional does not travel to where operators run.
        ArmedUsers users = armed.orElse(null);
        return () -> Optional.ofNullable(users);
    }

    /**
     * Who is armed, or for longer. Asked once by each operator, when its first records have come.
     *
     * @return empty where nobody has looked
     * @throws IOException if what was found cannot be read
     */
    Optional<ArmedUsers> armed() throws IOException;
}

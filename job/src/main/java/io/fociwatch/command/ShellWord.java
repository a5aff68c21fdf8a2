package io.fociwatch.command;

import java.util.regex.Pattern;

/** A word of a command line as a shell wants it. */
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

    private ShellWord() {}

    /** The word, in quotes where the shell would make something else of it. */
    static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

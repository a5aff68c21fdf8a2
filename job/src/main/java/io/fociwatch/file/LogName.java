package io.fociwatch.file;

import java.util.regex.Pattern;

/** How logs are named, among the other files of a folder. */
public final class LogName {
    private static final Pattern LOG = Pattern.compile("(?is).+\\.(json|jsonl|ndjson|log)(\\.gz)?");

    private LogName() {}

    /** Whether a file of this name, without its folder, is a log. */
    public static boolean isLog(String name) {
        return LOG.matcher(name).matches();
    }
}

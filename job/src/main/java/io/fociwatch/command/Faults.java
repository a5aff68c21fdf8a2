package io.fociwatch.command;

import io.fociwatch.kafka.KafkaFaultException;
import io.fociwatch.output.Invisible;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong, in a line; never with a stack trace for what is not our fault. */
final class Faults {
    private static final Pattern OWN = Pattern.compile("^io\\.fociwatch(\\.\\w+)+: ");

    private static final Pattern OF_FILES = Pattern.compile("^java\\.io\\.IOException: ");

    /** Flink names no file; of our own files it is known which one. */
    private static final String FULL = "No space left on device";

    private Faults() {}

    /** The command line cannot be understood. */
    static int usage(ParameterException e, String... args) {
        CommandLine command = e.getCommandLine();
        tell(command, e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().printf("See '%s --help'.%n", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    /** The command could not do what it was asked. */
    static int failure(Exception e, CommandLine command, ParseResult parsed) {
        if (saysAll(e)) {
            tell(command, e.getMessage());
            return e instanceof UsageException ? ExitCode.USAGE : ExitCode.SOFTWARE;
        }
        String reason = describe(cause(e));
        tell(command, "failed: " + (reason.equals(FULL) ? FULL + temporaryFiles() : reason));
        if (System.getenv("FOCI_WATCH_DEBUG") != null) {
            e.printStackTrace(command.getErr());
        } else {
            command.getErr().println("Set FOCI_WATCH_DEBUG=1 for the stack trace.");
        }
        return ExitCode.SOFTWARE;
    }

    /** A path, or a row of a table, may have in it what would work on the terminal. */
    private static void tell(CommandLine command, String faults) {
        faults.lines()
                .map(Invisible::replaced)
                .forEach(fault -> command.getErr().println("foci-watch: " + fault));
    }

    private static boolean saysAll(Exception e) {
        return e instanceof UsageException
                || e instanceof KafkaFaultException
                || e instanceof FailureException;
    }

    /** Of our own exceptions, and of those of files, the message says all. */
    private static String describe(Throwable cause) {
        String told = OWN.matcher(cause.toString()).replaceFirst("");
        return OF_FILES.matcher(told).replaceFirst("");
    }

    /** What a failure comes from, in a line; whoever asks knows the place. */
    static String reasonOf(Throwable e) {
        return describe(cause(e)).lines().findFirst().orElse("");
    }

    private static String temporaryFiles() {
        return " for temporary files in %s; FOCI_WATCH_JAVA_OPTS=-Djava.io.tmpdir=DIR names another folder"
                .formatted(System.getProperty("java.io.tmpdir"));
    }

    /** The first of our own, which knows the place; else what lies at the bottom. */
    private static Throwable cause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !OWN.matcher(cause.toString()).find()) {
            cause = cause.getCause();
        }
        return cause;
    }
}

package io.fociwatch.command;

import io.fociwatch.kafka.KafkaFaultException;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong, in a line; never with a stack trace for what is not our fault. */
final class Faults {
    private static final Pattern OWN =
            Pattern.compile("^(java\\.io\\.IOException|io\\.fociwatch(\\.\\w+)+): ");

    private Faults() {}

    /** The command line cannot be understood. */
    static int usage(ParameterException e, String... args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("foci-watch: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().printf("See '%s --help'.%n", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    /** The command could not do what it was asked. */
    static int failure(Exception e, CommandLine command, ParseResult parsed) {
        if (saysAll(e)) {
            e.getMessage()
                    .lines()
                    .forEach(fault -> command.getErr().println("foci-watch: " + fault));
            return e instanceof UsageException ? ExitCode.USAGE : ExitCode.SOFTWARE;
        }
        command.getErr().println("foci-watch: failed: " + describe(rootCause(e)));
        if (System.getenv("FOCI_WATCH_DEBUG") != null) {
            e.printStackTrace(command.getErr());
        } else {
            command.getErr().println("Set FOCI_WATCH_DEBUG=1 for the stack trace.");
        }
        return ExitCode.SOFTWARE;
    }

    private static boolean saysAll(Exception e) {
        return e instanceof UsageException
                || e instanceof KafkaFaultException
                || e instanceof FailureException;
    }

    /** Of our own exceptions, and of those of files, the message says all. */
    private static String describe(Throwable cause) {
        return OWN.matcher(cause.toString()).replaceFirst("");
    }

    /** What lies at the bottom of a failure, in a line. */
    static String reasonOf(Throwable e) {
        return describe(rootCause(e)).lines().findFirst().orElse("");
    }

    private static Throwable rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

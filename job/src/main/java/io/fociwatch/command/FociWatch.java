package io.fociwatch.command;

import io.fociwatch.run.EmbeddedFlink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: {@code foci-watch COMMAND}. */
@Command(
        name = "foci-watch",
        description = {
            "Catches stolen Entra tokens: a device-code sign-in, then within 20 minutes a burst of"
                    + " one client over three or more resources.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = FociWatch.Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            DemoCommand.class,
            DetectCommand.class,
            RunCommand.class,
            BackfillCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, with alerts or without",
            "1:failed",
            "2:wrong usage or settings; each fault is one line"
        })
public final class FociWatch implements Runnable {
    @Spec private CommandSpec spec;

    private FociWatch() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Alerts are UTF-8 whatever the locale; a Java that asks it would print question marks.
        int exit = run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args);
        // Under Flink's own client a job that has been submitted is no reason to end the process.
        if (exit != 0 || EmbeddedFlink.isNeeded()) {
            System.exit(exit);
        }
    }

    /**
     * Runs one command.
     *
     * @param out takes the result
     * @param err takes everything else
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new FociWatch())
                .registerConverter(Path.class, PathArgument::of)
                .setParameterExceptionHandler(Faults::usage)
                .setExecutionExceptionHandler(Faults::failure);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command; try foci-watch demo");
    }

    /** The program and the version that the build wrote into the jar. */
    static String nameAndVersion() {
        String version = FociWatch.class.getPackage().getImplementationVersion();
        return "foci-watch " + (version == null ? "(not packaged)" : version);
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {nameAndVersion()};
        }
    }
}

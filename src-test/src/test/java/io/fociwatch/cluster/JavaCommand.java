package io.fociwatch.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a JVM is started.
 *
 * @param name of its log
 * @param folder that it works in
 * @param classPath jars and folders, separated as Java wants it
 * @param options of the JVM
 * @param main its class
 * @param arguments of its class
 * @param environment in addition to that of this process
 */
record JavaCommand(
        String name,
        Path folder,
        String classPath,
        List<String> options,
        String main,
        List<String> arguments,
        Map<String, String> environment) {

    /**
     * Options of a process that comes back after a kill: a fifth of its start would go into
     * verifying classes that the client and the image's processes verify.
     */
    static final List<String> UNVERIFIED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    /** In the folder that this JVM works in. */
    JavaCommand(
            String name,
            String classPath,
            List<String> options,
            String main,
            List<String> arguments,
            Map<String, String> environment) {
        this(name, Path.of("."), classPath, options, main, arguments, environment);
    }

    /** The command line. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What Flink's scripts open, too: its serializers look into java.util.
        words.add("--add-opens=java.base/java.util=ALL-UNNAMED");
        // Most live for seconds; the second compiler would have the cores that their start needs.
        words.add("-XX:TieredStopAtLevel=1");
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, main));
        words.addAll(arguments);
        return words;
    }
}

package io.fociwatch.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.output.AlertLines;
import io.fociwatch.output.OutputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where the results of a bounded run go.
 *
 * @param alerts a file for the alerts; empty for standard output
 * @param rejected a file for the rejections; empty where they are only counted
 */
record Outputs(Optional<OutputFile> alerts, Optional<OutputFile> rejected) implements Closeable {

    /**
     * Opens the files that a user named.
     *
     * @param inputs what the run reads
     * @throws UsageException if they cannot be written, or must not be
     */
    static Outputs open(Optional<Path> alerts, Optional<Path> rejected, Collection<Path> inputs)
            throws UsageException, IOException {
        ArgumentFaults faults = new ArgumentFaults();
        Outputs outputs =
                new Outputs(
                        alerts.flatMap(file -> faults.check(() -> OutputFile.at(file, inputs))),
                        rejected.flatMap(file -> faults.check(() -> OutputFile.at(file, inputs))));
        if (outputs.clash()) {
            faults.add("--out and --rejected: one file; name two, or alerts and rejections mix");
        }
        if (faults.found()) {
            outputs.close();
        }
        faults.requireNone();
        // A signal ends no try block.
        Runtime.getRuntime().addShutdownHook(new Thread(outputs::drop, "drop-half-written-files"));
        return outputs;
    }

    private void drop() {
        try {
            close();
        } catch (IOException e) {
            // Nobody is left to be told; what stays is named as partial.
            return;
        }
    }

    private boolean clash() throws IOException {
        return alerts.isPresent()
                && rejected.isPresent()
                && alerts.get().clashesWith(rejected.get());
    }

    /**
     * Writes the alerts, and puts both files in their place.
     *
     * @param out standard output
     * @throws IOException if something could not be written
     */
    void complete(List<JsonNode> found, PrintWriter out) throws IOException {
        if (alerts.isPresent()) {
            AlertLines.write(found, alerts.get().writing());
            alerts.get().complete();
        } else {
            AlertLines.write(found, out);
            // A print writer keeps its troubles to itself.
            if (out.checkError()) {
                throw new IOException("standard output cannot be written; name a file with --out");
            }
        }
        if (rejected.isPresent()) {
            rejected.get().complete();
        }
    }

    @Override
    public void close() throws IOException {
        if (alerts.isPresent()) {
            alerts.get().close();
        }
        if (rejected.isPresent()) {
            rejected.get().close();
        }
    }
}

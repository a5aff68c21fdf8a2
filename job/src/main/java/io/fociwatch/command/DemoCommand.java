package io.fociwatch.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.file.LogFiles;
import io.fociwatch.output.AlertLines;
import io.fociwatch.output.AlertPage;
import io.fociwatch.settings.SettingsLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code foci-watch demo}: the published attack, found in a made-up day of a made-up company. */
@Command(
        name = "demo",
        description = {
            "Hunts through a made-up day of a company of 300 and shows the one alert in it: the"
                    + " published example, among ordinary sign-ins and near misses.",
            ""
        })
final class DemoCommand implements Callable<Integer> {
    private static final List<String> LOGS =
            List.of(
                    "insights-logs-signinlogs.json.gz",
                    "insights-logs-noninteractiveusersigninlogs.json.gz",
                    "insights-logs-microsoftgraphactivitylogs.json.gz");

    private static final String ASN_TABLE = "asn.csv";

    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "foci-watch-demo",
            description =
                    "Where the logs, asn.csv and alerts.jsonl go; by default ${DEFAULT-VALUE}.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Path logFolder = out.resolve("logs");
        unpack(LOGS, logFolder);
        unpack(List.of(ASN_TABLE), out);
        Path asnTable = out.resolve(ASN_TABLE);
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter page = spec.commandLine().getOut();
        LogFiles files =
                LogFiles.find(LOGS.stream().map(log -> logFolder.resolve(log).toString()).toList());
        Detection detection =
                Detection.run(
                        files, List.of(asnTable), SettingsLoader.defaults(), Optional.empty(), err);
        Path alerts = out.resolve("alerts.jsonl");
        AlertLines.write(detection.alerts(), alerts);
        for (JsonNode alert : detection.alerts()) {
            page.println();
            page.print(AlertPage.of(alert));
        }
        page.println();
        page.print(Summary.of(detection, files, false));
        page.printf(
                "%nThe alert as JSON: %s%nThe same by hand:  bin/foci-watch detect --logs %s --asn"
                        + " %s%n",
                alerts, ShellWord.of(logFolder.toString()), ShellWord.of(asnTable.toString()));
        page.flush();
        return 0;
    }

    private static void unpack(List<String> resources, Path folder) throws UsageException {
        try {
            Files.createDirectories(folder);
            for (String resource : resources) {
                try (InputStream bytes =
                        DemoCommand.class.getResourceAsStream("/io/fociwatch/demo/" + resource)) {
                    Files.copy(
                            bytes, folder.resolve(resource), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UsageException(
                    List.of(folder + ": cannot be written; name another folder with --out"));
        }
    }
}

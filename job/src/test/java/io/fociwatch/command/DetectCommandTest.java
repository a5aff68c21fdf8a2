package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.log.SampleRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over a few records: where results go, and what is left when there are none. */
final class DetectCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path logs;

    @BeforeEach
    void oneBurstAndOneBrokenRecord() throws IOException {
        logs = Files.createDirectory(folder.resolve("logs"));
        Files.writeString(
                logs.resolve("day.json"),
                Stream.of(
                                SampleRecord.deviceCode(),
                                redemption(1, "Microsoft Graph"),
                                redemption(2, "Azure Key Vault"),
                                redemption(3, "Office 365 Exchange Online"))
                        .map(SampleRecord::toString)
                        .reduce("{\"broken\n", (lines, line) -> lines + line + "\n"));
    }

    @Test
    void alertsGoToStandardOutputAndTheSummaryBeside() {
        assertThat(run()).isZero();
        assertThat(out.toString().lines()).singleElement().asString().startsWith("{\"AlertId\":");
        assertThat(err.toString().replaceAll(" +", " "))
                .contains("records read 5\n", " sign-ins used 4\n", " rejected 1\n", "alerts 1\n");
    }

    @Test
    void alertsAndRejectionsGoToTheirFiles() throws IOException {
        // Given
        Path alerts = Files.writeString(folder.resolve("alerts.jsonl"), "earlier\nresult\n");
        Path rejected = folder.resolve("new/rejected.jsonl");

        // When
        int exit = run("--out", alerts.toString(), "--rejected", rejected.toString());

        // Then
        assertThat(exit).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readAllLines(alerts)).singleElement().asString().contains("FirstSeen");
        assertThat(Files.readAllLines(rejected))
                .singleElement()
                .asString()
                .contains("day.json:1\"", "MALFORMED_JSON");
        assertThat(files(folder)).containsExactly("alerts.jsonl", "logs", "new");
    }

    @Test
    void pathsMayHaveBlanksAndAnyLetters() throws IOException {
        // Given
        Path odd = Files.createDirectory(folder.resolve("März 100% #1"));
        Path table =
                Files.writeString(
                        odd.resolve("asn.csv"), "CIDR,CIDRASN,CIDRASNName\n0.0.0.0/0,64496,ANY\n");
        Path alerts = odd.resolve("alerts.jsonl");

        // When
        int exit = run("--asn", table.toString(), "--out", alerts.toString());

        // Then
        assertThat(exit).isZero();
        assertThat(Files.readAllLines(alerts)).singleElement().asString().contains("AS64496 ANY");
    }

    @Test
    void aFileThatIsNotReadIsNoRecord() throws IOException {
        // Given
        Files.write(logs.resolve("broken.json.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0});

        // When
        int exit = run();

        // Then
        assertThat(exit).isZero();
        assertThat(err.toString().replaceAll(" +", " "))
                .contains("files 2\n", " not read, or not to the end 1\n", "records read 5\n");
    }

    @Test
    void alertsThatCannotBeWrittenFailTheRun() {
        // Given
        PrintWriter full = new PrintWriter(new FullDevice());

        // When
        int exit =
                FociWatch.run(
                        full, new PrintWriter(err, true), "detect", "--logs", logs.toString());

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("standard output cannot be written; name a file with --out");
    }

    @Test
    void aRunLeavesNothingInTheFolderForTemporaryFiles() throws IOException {
        // Given
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<String> before = flinkFiles(temporary);

        // When
        int exit = run();

        // Then
        assertThat(exit).isZero();
        assertThat(flinkFiles(temporary)).isEqualTo(before);
    }

    private static SampleRecord redemption(int minute, String resource) {
        return SampleRecord.redemption()
                .id("redemption-" + minute)
                .at(SampleRecord.START.plus(Duration.ofMinutes(minute)))
                .to(resource);
    }

    private static List<String> flinkFiles(Path folder) throws IOException {
        return files(folder).stream().filter(name -> name.matches(".*(flink|foci).*")).toList();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int run(String... more) {
        String[] arguments =
                Stream.concat(Stream.of("detect", "--logs", logs.toString()), Stream.of(more))
                        .toArray(String[]::new);
        return FociWatch.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** Takes nothing, like {@code /dev/full}. */
    private static final class FullDevice extends Writer {
        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package io.fociwatch.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs are measured only as long as they find the same; these print what lies in a folder. */
final class ArchiveRoundsTest {
    private static final ArchiveHunt CAT = printing("cat", "cat \"$@\"");
    private static final String ALERT =
            """
            {"TenantId":"t","UserId":"u","AppId":"a","FirstSeen":"f","LastSeen":"l",\
            "SignInCount":3,"ResourceCount":3,"GraphCalls":[{"RequestId":"g","Link":"TOKEN"}]}
            """;

    @TempDir private Path folder;
    private Path part;
    private Path rest;

    @BeforeEach
    void write() throws Exception {
        part = Files.writeString(folder.resolve("part"), ALERT);
        rest = Files.writeString(folder.resolve("rest"), ALERT.replace("\"u\"", "\"v\""));
    }

    @Test
    void theCostOfEachRoundIsKept() throws Exception {
        // When
        Map<String, ArchiveRounds.Costs> costs = rounds().measure(List.of(CAT), 2);

        // Then
        assertThat(costs.get("cat").small()).hasSize(2);
        assertThat(costs.get("cat").large()).hasSize(2);
        assertThat(costs.get("cat").outcome().count()).isEqualTo(2);
    }

    @Test
    void aProgramThatMissesAnAlertStopsTheRun() {
        // Given
        ArchiveHunt blind = printing("head", "head -n 1 \"$1\"");

        // When, Then
        assertThatThrownBy(() -> rounds().measure(List.of(CAT, blind), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("head found 1;");
    }

    @Test
    void aProgramThatFindsOtherCallsStopsTheRun() {
        // Given
        ArchiveHunt confused = printing("sed", "sed s/TOKEN/SESSION/ \"$@\"");

        // When, Then
        assertThatThrownBy(() -> rounds().measure(List.of(CAT, confused), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sed found 1;");
    }

    @Test
    void aProgramThatFailsStopsTheRunWithWhatItSaid() {
        // Given
        ArchiveHunt failing = printing("sh", "echo no memory >&2; exit 3");

        // When, Then
        assertThatThrownBy(() -> rounds().measure(List.of(failing), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("no memory");
    }

    @Test
    void theCpuOfAProcessIsThatOfItsOwnChildrenToo() throws Exception {
        // Given
        List<String> busy =
                List.of("sh", "-c", "sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'");

        // When
        ProcessCost cost = ProcessCost.of(busy, folder.resolve("out"), folder.resolve("err"));

        // Then
        assertThat(cost.cpuSeconds()).isPositive();
        assertThat(cost.peakBytes()).isPositive();
    }

    private ArchiveRounds rounds() {
        return new ArchiveRounds(List.of(part), List.of(part, rest), folder);
    }

    private static ArchiveHunt printing(String name, String script) {
        return new ArchiveHunt(
                name,
                folders -> {
                    List<String> words = new ArrayList<>(List.of("sh", "-c", script, "sh"));
                    folders.forEach(file -> words.add(file.toString()));
                    return words;
                });
    }
}

package io.fociwatch.savepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fociwatch.archive.Manifest;
import io.fociwatch.file.LogFiles;
import io.fociwatch.format.Format;
import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.pivot.PivotPattern;
import io.fociwatch.pivot.PivotSettings;
import io.fociwatch.run.BackfillFolder;
import io.fociwatch.run.BackfillJob;
import io.fociwatch.run.DetectJob;
import io.fociwatch.run.LiveJob;
import io.fociwatch.run.ScratchFolder;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.settings.SettingsLoader;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a savepoint remembers by name: uids, state names and pattern stages. A change here breaks
 * savepoints that people have; it is a decision, to be written into the golden file and the
 * changelog.
 */
final class SavepointContractTest {
    private static final Path GOLDEN = Path.of("src/test/resources/savepoint/contract.txt");

    @TempDir private Path folder;

    @Test
    void namesOfUidsStatesFormatsAndStagesNeverChange() throws Exception {
        // Given
        List<String> contract = new ArrayList<>();

        // When
        section(contract, "uids of run", uidsOfRun());
        section(contract, "uids of backfill", uidsOfBackfill());
        section(contract, "uids of detect", uidsOfDetect());
        section(contract, "states", stateNames());
        section(contract, "formats", formatNames());
        section(contract, "stages", stageNames());

        // Then
        assertThat(String.join("\n", contract) + "\n").isEqualTo(Files.readString(GOLDEN));
    }

    private static void section(List<String> contract, String name, Collection<String> lines) {
        contract.add("[" + name + "]");
        contract.addAll(lines);
    }

    private static Collection<String> uidsOfDetect() throws IOException {
        HuntSettings settings = SettingsLoader.defaults();
        StreamExecutionEnvironment environment =
                DetectJob.environment(settings, ScratchFolder.create());
        LogFiles logs = new LogFiles(List.of(Path.of("a.json").toAbsolutePath()), List.of());
        DetectJob.build(
                environment,
                logs,
                Optional.empty(),
                List.of(),
                settings,
                Path.of("out"),
                Optional.of(Path.of("rejected")));
        return uids(environment);
    }

    private Collection<String> uidsOfRun() throws Exception {
        LiveSettings settings = liveSettings();
        StreamExecutionEnvironment environment = liveEnvironment(settings);
        Map<String, Integer> partitions = new HashMap<>();
        settings.kafka().inputs().forEach(topic -> partitions.put(topic, 2));
        LiveJob.build(environment, settings, new KafkaTopics(partitions));
        return uids(environment);
    }

    private Collection<String> uidsOfBackfill() throws Exception {
        LiveSettings settings = liveSettings();
        StreamExecutionEnvironment environment = liveEnvironment(settings);
        BackfillJob.build(
                environment,
                BackfillFolder.at(folder.toString()),
                new Manifest(Instant.EPOCH, List.of(), true, List.of()),
                settings);
        return uids(environment);
    }

    private static StreamExecutionEnvironment liveEnvironment(LiveSettings settings) {
        return StreamExecutionEnvironment.getExecutionEnvironment(
                LiveJob.configuration(settings.checkpoints()));
    }

    private LiveSettings liveSettings() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("hunt.yaml"),
                        """
                        hunt.kafka.bootstrap-servers: 127.0.0.1:9092
                        hunt.topics.sign-ins: interactive
                        hunt.topics.non-interactive: non-interactive
                        hunt.topics.graph: graph
                        hunt.topics.alerts: alerts
                        hunt.topics.rejected: rejected
                        hunt.topics.too-late: too-late
                        """);
        return SettingsLoader.loadLive(file, Map.of());
    }

    private static Collection<String> uids(StreamExecutionEnvironment environment) {
        Collection<String> uids = new TreeSet<>();
        for (StreamNode node : environment.getStreamGraph().getStreamNodes()) {
            uids.add(Objects.requireNonNullElse(node.getTransformationUID(), "?" + node));
        }
        return uids;
    }

    private static Collection<String> stateNames() throws Exception {
        Collection<String> names = new TreeSet<>();
        for (JavaClass type : product()) {
            for (JavaField field : type.getFields()) {
                boolean constant = field.getModifiers().contains(JavaModifier.STATIC);
                if (constant && field.getRawType().isAssignableTo(StateDescriptor.class)) {
                    Field descriptor = field.reflect();
                    descriptor.setAccessible(true);
                    StateDescriptor<?, ?> state = (StateDescriptor<?, ?>) descriptor.get(null);
                    names.add(
                            "%s: %s (%s)"
                                    .formatted(
                                            type.getSimpleName(),
                                            state.getName(),
                                            state.getType()));
                }
            }
        }
        return names;
    }

    private static Collection<String> formatNames() {
        return product().stream()
                .filter(type -> type.isAssignableTo(Format.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaClasses product() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.fociwatch");
    }

    private static Collection<String> stageNames() {
        List<String> stages = new ArrayList<>();
        PivotSettings most =
                new PivotSettings(
                        PivotSettings.DEFAULTS.deviceCodeWindow(),
                        PivotSettings.DEFAULTS.burstWindow(),
                        PivotSettings.MOST_RESOURCES,
                        PivotSettings.DEFAULTS.allowedLateness());
        Pattern<?, ?> stage = PivotPattern.of(most);
        while (stage != null) {
            stages.add(0, stage.getName());
            stage = stage.getPrevious();
        }
        return stages;
    }
}

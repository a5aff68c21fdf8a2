package io.fociwatch.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * The configuration of a cluster, and what Flink's scripts make of it for its processes.
 *
 * @param folder of config.yaml
 * @param overrides what wins over the file, as options of the command line
 */
record FlinkConfiguration(Path folder, Map<String, String> overrides) {

    /** Writes one for a cluster below {@code folder}, on this machine alone. */
    static FlinkConfiguration write(Path folder, int restPort, String zooKeeper)
            throws IOException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(
                conf.resolve("config.yaml"),
                """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.bind-host: 127.0.0.1
                jobmanager.memory.process.size: 1024m
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                taskmanager.memory.process.size: 1280m
                taskmanager.numberOfTaskSlots: 2
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %d
                web.refresh-interval: 200 ms
                high-availability.type: zookeeper
                high-availability.storageDir: %s
                high-availability.zookeeper.quorum: %s
                high-availability.zookeeper.client.session-timeout: 6 s
                high-availability.zookeeper.client.connection-timeout: 3 s
                heartbeat.interval: 2 s
                heartbeat.timeout: 20 s
                execution.checkpointing.dir: %s
                io.tmp.dirs: %s
                """
                        .formatted(
                                restPort,
                                folder.resolve("ha").toUri(),
                                zooKeeper,
                                folder.resolve("checkpoints").toUri(),
                                temporary));
        return new FlinkConfiguration(conf, Map.of());
    }

    /** Options of a JobManager's JVM. */
    List<String> jobManagerOptions() {
        JobManagerProcessSpec memory = JobManagerProcessUtils.processSpecFromConfig(read());
        return options(JobManagerProcessUtils.generateJvmParametersStr(memory, read()));
    }

    /** Options of a TaskManager's JVM. */
    List<String> taskManagerOptions() {
        return options(ProcessMemoryUtils.generateJvmParametersStr(taskManagerMemory()));
    }

    /** Of the memory, and those that the file names for all. */
    private List<String> options(String memory) {
        return words(memory + " " + read().get(CoreOptions.FLINK_JVM_OPTIONS));
    }

    /** Arguments of a process that has no others. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--configDir", folder.toString()));
        overrides.forEach((key, value) -> arguments.addAll(List.of("-D", key + "=" + value)));
        return arguments;
    }

    /** Arguments of a TaskManager, which wants its memory divided up for it. */
    List<String> taskManagerArguments() {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.addAll(
                words(TaskExecutorProcessUtils.generateDynamicConfigsStr(taskManagerMemory())));
        return arguments;
    }

    private TaskExecutorProcessSpec taskManagerMemory() {
        return TaskExecutorProcessUtils.processSpecFromConfig(read());
    }

    private Configuration read() {
        return GlobalConfiguration.loadConfiguration(
                folder.toString(), Configuration.fromMap(overrides));
    }

    private static List<String> words(String line) {
        return List.of(line.trim().split("\\s+"));
    }
}

package io.fociwatch.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The ports of one JobManager and one TaskManager on one machine. */
record ApplicationPorts(int rpc, int rest, int jobManagerMetrics, int taskManagerMetrics) {

    static ApplicationPorts free() {
        return new ApplicationPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    /**
     * What a process needs to hear to share this machine with others; the rest is the image's own
     * configuration.
     *
     * @param state where checkpoints go
     * @param metrics the port that Prometheus would ask
     */
    Map<String, String> onThisMachine(Path state, int metrics) {
        Map<String, String> overrides = new TreeMap<>();
        overrides.put("jobmanager.rpc.address", "127.0.0.1");
        overrides.put("jobmanager.rpc.port", "" + rpc);
        overrides.put("jobmanager.bind-host", "127.0.0.1");
        overrides.put("jobmanager.memory.process.size", "1024m");
        overrides.put("taskmanager.host", "127.0.0.1");
        overrides.put("taskmanager.bind-host", "127.0.0.1");
        overrides.put("taskmanager.memory.process.size", "1280m");
        overrides.put("taskmanager.numberOfTaskSlots", "1");
        overrides.put("parallelism.default", "1");
        // The TaskManager is up before the JobManager, and is not to wait long for it.
        overrides.put("cluster.registration.error-delay", "1 s");
        overrides.put("rest.address", "127.0.0.1");
        overrides.put("rest.bind-address", "127.0.0.1");
        overrides.put("rest.port", "" + rest);
        overrides.put("metrics.reporter.prom.port", "" + metrics);
        overrides.put(
                "execution.checkpointing.dir", state.resolve("checkpoints").toUri().toString());
        overrides.put("io.tmp.dirs", state.resolve("tmp").toString());
        return overrides;
    }
}

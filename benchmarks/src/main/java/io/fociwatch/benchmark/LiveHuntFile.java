package io.fociwatch.benchmark;

/** The settings of a live hunt over the topics of a benchmark. */
final class LiveHuntFile {
    /** Quiet partitions stay where they are: what the clock says is nothing to an old log. */
    private static final String SETTINGS =
            """
            hunt:
              parallelism: %2$d
              kafka:
                bootstrap-servers: %3$s
                start: earliest
                group-id: %1$s
                transactional-id-prefix: %1$s
              topics:
                sign-ins: %4$s
                non-interactive: non-interactive
                graph: graph-calls
                alerts: %1$s
                silence: 1 d
              checkpoints:
                interval: %5$s
            """;

    private LiveHuntFile() {}

    /**
     * The text of a {@code hunt.yaml}.
     *
     * @param name of its consumer group, its transactions, and the topic of its alerts
     * @param signIns the topic of its sign-ins
     * @param checkpoints the interval between them
     */
    static String text(
            String name, int slots, KafkaBroker broker, String signIns, String checkpoints) {
        return SETTINGS.formatted(name, slots, broker.address(), signIns, checkpoints);
    }
}

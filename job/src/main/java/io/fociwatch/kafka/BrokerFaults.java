package io.fociwatch.kafka;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a broker's topics and rights, each fault once. */
final class BrokerFaults {
    private final BrokerFault fault;
    private final List<String> lines = new ArrayList<>();

    /** For answers of these servers. */
    BrokerFaults(String servers) {
        this.fault = new BrokerFault(servers);
    }

    /** A refusal, see {@link BrokerFault#of}. */
    void add(Throwable refusal, String subject, String need) {
        add(fault.of(refusal, subject, need));
    }

    void add(String line) {
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    /**
     * Ends the questions if there are faults.
     *
     * @throws KafkaFaultException with all of them
     */
    void requireNone() throws KafkaFaultException {
        if (!lines.isEmpty()) {
            throw new KafkaFaultException(lines);
        }
    }
}

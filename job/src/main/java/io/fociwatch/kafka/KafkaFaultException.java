package io.fociwatch.kafka;

import java.util.List;

/** A broker that cannot be used as the settings say; the message has every fault, a line each. */
public final class KafkaFaultException extends Exception {
    private static final long serialVersionUID = 1L;

    KafkaFaultException(List<String> faults) {
        super(String.join("\n", faults));
    }
}

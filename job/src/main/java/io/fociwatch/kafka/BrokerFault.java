package io.fociwatch.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTxnTimeoutException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.protocol.Errors;

/**
 * What a broker's refusal means to whoever set the run up, in a line that names the mend.
 *
 * @param servers whom it was asked of
 */
record BrokerFault(String servers) {

    /**
     * The line.
     *
     * @param subject what was asked about, such as {@code topic a}
     * @param need what the user must be allowed to do with it
     */
    String of(Throwable refusal, String subject, String need) {
        Throwable fault =
                refusal instanceof ExecutionException && refusal.getCause() != null
                        ? refusal.getCause()
                        : refusal;
        if (fault instanceof UnknownTopicOrPartitionException) {
            return "%s: there is none at %s; create it, or check its name"
                    .formatted(subject, servers);
        }
        if (fault instanceof AuthorizationException) {
            return notAuthorized(subject, need);
        }
        if (fault instanceof SslAuthenticationException) {
            return "TLS with %s fails: %s; check hunt.kafka.properties.ssl.*"
                    .formatted(servers, rootMessage(fault));
        }
        if (fault instanceof AuthenticationException) {
            return "%s does not take the user or the password; check hunt.kafka.properties.sasl.*"
                    .formatted(servers);
        }
        if (fault instanceof TimeoutException) {
            return "%s does not answer; check hunt.kafka.bootstrap-servers and the security protocol"
                    .formatted(servers);
        }
        if (isOfTransactionTimeout(fault)) {
            return "hunt.kafka.transaction-timeout is more than the broker's"
                    + " transaction.max.timeout.ms; lower it, or raise the broker's";
        }
        if (fault instanceof UnsupportedVersionException) {
            return "%s: %s cannot do this; for one without transactions set hunt.kafka.delivery to"
                            .formatted(subject, servers)
                    + " at_least_once";
        }
        return "%s: %s".formatted(subject, rootMessage(fault));
    }

    /** A producer tells it in words only. */
    private static boolean isOfTransactionTimeout(Throwable fault) {
        return fault instanceof InvalidTxnTimeoutException
                || rootMessage(fault).endsWith(Errors.INVALID_TRANSACTION_TIMEOUT.message());
    }

    static String notAuthorized(String subject, String need) {
        return "%s: not authorized; the user needs %s".formatted(subject, need);
    }

    /** A line: some of Kafka's messages have a stack trace in them. */
    static String rootMessage(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return ("" + cause.getMessage()).lines().findFirst().orElse("");
    }
}

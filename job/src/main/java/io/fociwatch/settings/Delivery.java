package io.fociwatch.settings;

/** What a failure may do to an alert that is written to Kafka. */
public enum Delivery {
    /** Nothing: alerts are in transactions, which readers with {@code read_committed} see whole. */
    EXACTLY_ONCE,

    /** Write it again, with the same id as key. For brokers without transactions. */
    AT_LEAST_ONCE
}

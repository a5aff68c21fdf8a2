/** Kafka as source of logs and sink of alerts. */
package io.fociwatch.kafka;

package io.fociwatch.topology;

import io.fociwatch.alert.Alert;
import io.fociwatch.signin.SignIn;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the hunt comes to.
 *
 * @param alerts one or more revisions of each; of an id the highest revision holds
 * @param tooLate sign-ins that came later than the allowed lateness, and are in no alert
 */
public record HuntResults(DataStream<Alert> alerts, DataStream<SignIn> tooLate) {}

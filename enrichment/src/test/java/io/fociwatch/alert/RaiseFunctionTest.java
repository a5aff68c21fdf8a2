package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.client.ClientCatalogueReader;
import io.fociwatch.graph.Link;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RaiseFunctionTest {
    private OneInputStreamOperatorTestHarness<LocatedBurst, Alert> raise;

    @BeforeEach
    void open() throws Exception {
        raise =
                new OneInputStreamOperatorTestHarness<>(
                        new StreamMap<>(
                                new RaiseFunction(
                                        ClientCatalogueReader.bundled(), PivotSettings.DEFAULTS)));
        raise.open();
    }

    @AfterEach
    void close() throws Exception {
        raise.close();
    }

    private static BurstBuilder burst() {
        return new BurstBuilder()
                .deviceCode("14:00:00.000")
                .redemption("14:02:00.000", "a", "Graph")
                .redemption("14:03:00.000", "b", "Exchange")
                .redemption("14:04:00.000", "c", "Key Vault")
                .call("https://graph.microsoft.com/v1.0/me", "agent")
                .call("https://graph.microsoft.com/v1.0/users", "agent");
    }

    @Test
    void everyRevisionIsAnAlertAndCountedByItsStatus() throws Exception {
        // When
        raise(burst().opened());
        raise(burst().completed());
        raise(burst().completed());

        // Then
        assertThat(raise.extractOutputValues())
                .extracting(Alert::status)
                .containsExactly(BurstStatus.OPENED, BurstStatus.COMPLETED, BurstStatus.COMPLETED);
        assertThat(counted("alerts-OPENED")).isEqualTo(1);
        assertThat(counted("alerts-COMPLETED")).isEqualTo(2);
        assertThat(counted("alerts-SUPERSEDED")).isZero();
    }

    @Test
    void theCallsOfACompletedAlertAreCountedByTheirLink() throws Exception {
        // When
        raise(burst().completed());

        // Then
        assertThat(counted("graph-links-" + Link.TOKEN)).isEqualTo(2);
        assertThat(counted("graph-links-" + Link.SESSION)).isZero();
    }

    @Test
    void theCallsOfAnAlertThatHasJustOpenedAreNotCountedYet() throws Exception {
        // When
        raise(burst().opened());

        // Then
        assertThat(counted("graph-links-" + Link.TOKEN)).isZero();
    }

    private void raise(LocatedBurst burst) throws Exception {
        raise.processElement(new StreamRecord<>(burst));
    }

    private long counted(String name) {
        return raise.getOperator()
                .getRuntimeContext()
                .getLongCounter(name)
                .getLocalValuePrimitive();
    }
}

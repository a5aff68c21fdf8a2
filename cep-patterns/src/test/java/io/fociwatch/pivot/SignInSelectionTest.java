package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.client.ClientCatalogueReader;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignIns;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SignInSelectionTest {
    private static final long LEFT = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();
    private static final ClientCatalogue CLIENTS =
            ClientCatalogueReader.read(
                    "clients.csv",
                    new StringReader(
                            """
                            client_id,family,name,valid_from,valid_until
                            %s,own,Azure CLI,,
                            %s,own,Former,,2026-05-01
                            """
                                    .formatted(
                                            SignIns.client("Azure CLI").id(),
                                            SignIns.client("Former").id())));

    private OneInputStreamOperatorTestHarness<SignIn, SignIn> selection;

    @BeforeEach
    void open() throws Exception {
        selection =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new SignInSelection(CLIENTS)));
        selection.open();
    }

    @AfterEach
    void close() throws Exception {
        selection.close();
    }

    @Test
    void aDeviceCodeIsKeptWhateverItsClient() throws Exception {
        assertThat(selected(deviceCode().by("Unlisted"))).hasSize(1);
    }

    @Test
    void aRedemptionByAListedClientIsKept() throws Exception {
        assertThat(selected(redemption().by("Azure CLI"))).hasSize(1);
    }

    @Test
    void aRedemptionByAnUnlistedClientIsNot() throws Exception {
        assertThat(selected(redemption().by("Unlisted"))).isEmpty();
    }

    @Test
    void theTimeOfTheSignInDecidesWhetherItsClientIsListed() throws Exception {
        // When
        List<SignIn> selected =
                selected(
                        redemption().by("Former").at(LEFT - 1), redemption().by("Former").at(LEFT));

        // Then
        assertThat(selected).extracting(SignIn::time).containsExactly(LEFT - 1);
    }

    @Test
    void nothingElseIsKept() throws Exception {
        assertThat(
                        selected(
                                deviceCode().failed(),
                                deviceCode().protocol("none"),
                                redemption().failed(),
                                redemption().to(new Resource("", ""))))
                .isEmpty();
    }

    @Test
    void theThreeCountsAddUpToWhatCameIn() throws Exception {
        // When
        selected(
                deviceCode(),
                redemption(),
                redemption().to("Exchange"),
                redemption().failed(),
                deviceCode().failed(),
                redemption().by("Unlisted"));

        // Then
        assertThat(counted(SignInTally.DEVICE_CODES)).isEqualTo(1);
        assertThat(counted(SignInTally.REDEMPTIONS)).isEqualTo(2);
        assertThat(counted(SignInTally.OTHERS)).isEqualTo(3);
    }

    private List<SignIn> selected(SignInBuilder... signIns) throws Exception {
        for (SignInBuilder signIn : signIns) {
            selection.processElement(signIn.build(), SignIns.START);
        }
        return selection.extractOutputValues();
    }

    private long counted(String name) {
        return selection
                .getOperator()
                .getRuntimeContext()
                .getLongCounter(name)
                .getLocalValuePrimitive();
    }
}

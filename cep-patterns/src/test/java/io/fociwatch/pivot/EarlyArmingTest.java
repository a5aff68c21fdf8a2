package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.client.ClientCatalogueReader;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignIns;
import java.io.StringReader;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EarlyArmingTest {
    private static final ClientCatalogue CLIENTS =
            ClientCatalogueReader.read(
                    "clients.csv",
                    new StringReader(
                            """
                            client_id,family,name,valid_from,valid_until
                            %s,own,Azure CLI,,
                            """
                                    .formatted(SignIns.client("Azure CLI").id())));

    private final ArmedUsers armed = new ArmedUsers(PivotSettings.DEFAULTS.reach());
    private OneInputStreamOperatorTestHarness<SignIn, SignIn> arming;

    @AfterEach
    void close() throws Exception {
        if (arming != null) {
            arming.close();
        }
    }

    @Test
    void aRedemptionInReachIsNeeded() throws Exception {
        // Given
        arm(deviceCode().atMinute(0));

        // When
        int needed =
                needed(
                        redemption().to("Microsoft Graph").atMinute(0),
                        redemption().to("Microsoft Graph").atMinute(30));

        // Then
        assertThat(needed).isEqualTo(2);
        assertThat(counted("signins-redemption")).isZero();
    }

    @Test
    void oneOutOfReachIsNotAndIsCountedAsARedemptionWithoutADeviceCode() throws Exception {
        // Given
        arm(deviceCode().atMinute(0));

        // When
        int needed =
                needed(
                        redemption().to("Microsoft Graph").atMinute(30).plusMillis(1),
                        redemption().to("Microsoft Graph").atMinute(1).of("somebody else"));

        // Then
        assertThat(needed).isZero();
        assertThat(counted("signins-redemption")).isEqualTo(2);
        assertThat(counted("signins-unarmed")).isEqualTo(2);
    }

    @Test
    void oneByAClientThatTheCatalogueLacksIsOfNoUse() throws Exception {
        // Given
        arm(deviceCode().atMinute(0));

        // When
        int needed = needed(redemption().to("Microsoft Graph").atMinute(1).by("somebody's own"));

        // Then
        assertThat(needed).isZero();
        assertThat(counted("signins-other")).isEqualTo(1);
    }

    @Test
    void aDeviceCodeIsNeeded() throws Exception {
        // Given
        arm(deviceCode().atMinute(0));
        arm(deviceCode().atMinute(20));

        // When
        int needed = needed(deviceCode().atMinute(0), deviceCode().atMinute(20));

        // Then
        assertThat(needed).isEqualTo(2);
        assertThat(counted(EarlyArming.UNFORESEEN)).isZero();
    }

    @Test
    void oneThatWasNotForeseenIsNeededTooAndCounted() throws Exception {
        // Given
        arm(deviceCode().atMinute(0));

        // When
        int needed =
                needed(
                        deviceCode().atMinute(0).of("somebody else"),
                        deviceCode().atMinute(0).plusMillis(1),
                        deviceCode().atMinute(0).plusMillis(-1));

        // Then
        assertThat(needed).isEqualTo(3);
        assertThat(counted(EarlyArming.UNFORESEEN)).isEqualTo(3);
    }

    @Test
    void aFailedSignInOfAnArmedUserIsOfNoUse() throws Exception {
        // Given
        arm(deviceCode().atMinute(0));

        // When
        int needed = needed(redemption().to("Microsoft Graph").atMinute(1).failed());

        // Then
        assertThat(needed).isZero();
        assertThat(counted("signins-other")).isEqualTo(1);
        assertThat(counted("signins-unarmed")).isZero();
    }

    @Test
    void whatOneFileArmsIsAddedToWhatAnotherDoes() throws Exception {
        // Given
        ArmedUsers other = new ArmedUsers(PivotSettings.DEFAULTS.reach());
        other.arm(deviceCode().atMinute(60).build());
        arm(deviceCode().atMinute(0));
        armed.addAll(other);

        // When
        int needed =
                needed(
                        redemption().to("Microsoft Graph").atMinute(30),
                        redemption().to("Microsoft Graph").atMinute(45),
                        redemption().to("Microsoft Graph").atMinute(90));

        // Then
        assertThat(needed).isEqualTo(2);
    }

    private void arm(SignInBuilder deviceCode) {
        armed.arm(deviceCode.build());
    }

    private int needed(SignInBuilder... signIns) throws Exception {
        arming = ProcessFunctionTestHarnesses.forProcessFunction(new Needed(armed));
        for (SignInBuilder signIn : signIns) {
            arming.processElement(signIn.build(), 0);
        }
        List<SignIn> needed = arming.extractOutputValues();
        return needed.size();
    }

    private long counted(String name) {
        return arming.getOperator()
                .getRuntimeContext()
                .getLongCounter(name)
                .getLocalValuePrimitive();
    }

    /** Lets through what is needed. */
    private static final class Needed extends ProcessFunction<SignIn, SignIn> {
        private static final long serialVersionUID = 1L;

        private final ArmedUsers armed;
        private transient EarlyArming arming;

        Needed(ArmedUsers armed) {
            this.armed = armed;
        }

        @Override
        public void open(OpenContext context) {
            arming = new EarlyArming(Tally.of(getRuntimeContext()), CLIENTS, armed);
        }

        @Override
        public void processElement(SignIn signIn, Context context, Collector<SignIn> out) {
            if (arming.needs(signIn)) {
                out.collect(signIn);
            }
        }
    }
}

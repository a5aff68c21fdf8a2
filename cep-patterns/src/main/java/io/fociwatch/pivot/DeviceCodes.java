package io.fociwatch.pivot;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * First stage of the hunt: lets through what may become a story, so that users who never use a
 * device code cost next to nothing.
 */
public final class DeviceCodes {
    static final String SELECT_UID = "select-sign-ins";
    static final String CODES_UID = "device-codes";
    static final String ARM_UID = "arm";

    private DeviceCodes() {}

    /**
     * Arms each user on a device-code sign-in.
     *
     * @param signIns sign-ins of any kind, with event-time timestamps
     * @param clients the clients whose redemptions count
     * @return device codes, and the redemptions within {@link PivotSettings#reach()} of one of the
     *     same user, each with its own time; not ordered. In a bounded run all are in time.
     */
    public static ArmedSignIns arm(
            DataStream<SignIn> signIns, ClientCatalogue clients, PivotSettings settings) {
        DataStream<SignIn> selected =
                signIns.process(new SignInSelection(clients), TypeInformation.of(SignIn.class))
                        .name("select sign-ins")
                        .uid(SELECT_UID);
        SingleOutputStreamOperator<SignIn> armed =
                BatchMode.isOn(signIns.getExecutionEnvironment())
                        ? armBounded(selected, settings)
                        : armLive(selected, settings);
        return new ArmedSignIns(
                armed,
                armed.getSideOutput(ArmingOperator.LATE),
                armed.getSideOutput(ArmingOperator.WORD_OF_LATE),
                armed.getSideOutput(ArmingOperator.TOO_LATE));
    }

    private static SingleOutputStreamOperator<SignIn> armLive(
            DataStream<SignIn> selected, PivotSettings settings) {
        return selected.keyBy(signIn -> signIn.user().key(), Types.STRING)
                .transform("arm", TypeInformation.of(SignIn.class), new ArmingOperator(settings))
                .uid(ARM_UID);
    }

    private static SingleOutputStreamOperator<SignIn> armBounded(
            DataStream<SignIn> selected, PivotSettings settings) {
        DataStream<SignIn> deviceCodes =
                selected.filter(SignIn::isDeviceCode).name("device codes").uid(CODES_UID);
        return selected.connect(deviceCodes.broadcast(ReachFilter.ARMED))
                .process(filter(settings), TypeInformation.of(SignIn.class))
                .name("arm")
                .uid(ARM_UID);
    }

    static ReachFilter<SignIn> filter(PivotSettings settings) {
        return new ReachFilter<>(
                settings.reach().toMillis(),
                ArmingOperator.SIGN_INS,
                signIn -> signIn.user().key(),
                SignIn::time);
    }
}

package io.fociwatch.pivot;

import io.fociwatch.metric.HuntMetrics;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInOrder;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** Second stage of the hunt: finds that a burst exists, at the resource that completes it. */
public final class Bursts {
    static final String COARSE_TIME_UID = "coarse-time";
    static final String UID = "detect";

    static final String MATCHES = "matches";

    private Bursts() {}

    /**
     * Detects bursts of one client over several resources after a device code.
     *
     * @param armed what {@link DeviceCodes#arm} lets through
     * @return at least one signal for each burst, stamped within a second behind the completing
     *     sign-in; a long burst gives several
     */
    public static DataStream<BurstSignal> detect(DataStream<SignIn> armed, PivotSettings settings) {
        return CEP.pattern(
                        armed.transform(
                                        "coarse time",
                                        TypeInformation.of(SignIn.class),
                                        new CoarseTime())
                                .uid(COARSE_TIME_UID)
                                .keyBy(signIn -> signIn.user().key(), Types.STRING),
                        PivotPattern.of(settings),
                        new SignInOrder())
                .inEventTime()
                .process(
                        new Signal(PivotPattern.lastStage(settings)),
                        TypeInformation.of(BurstSignal.class))
                .name("detect")
                .uid(UID);
    }

    /** Reduces a match to the fact that there is one. */
    private static final class Signal extends PatternProcessFunction<SignIn, BurstSignal> {
        private static final long serialVersionUID = 1L;

        private final String lastStage;

        // CEP has metrics for its functions, and no accumulators.
        private transient Counter matches;

        Signal(String lastStage) {
            this.lastStage = lastStage;
        }

        @Override
        public void open(OpenContext context) {
            matches = HuntMetrics.of(getRuntimeContext().getMetricGroup()).counter(MATCHES);
        }

        @Override
        public void processMatch(
                Map<String, List<SignIn>> match, Context context, Collector<BurstSignal> out) {
            matches.inc();
            SignIn last = match.get(lastStage).get(0);
            out.collect(new BurstSignal(last.user().key(), last.client().id(), last.time()));
        }
    }
}

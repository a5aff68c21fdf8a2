package io.fociwatch.pivot;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInOrder;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/**
 * The hunt as one would write it down first: every device code and redemption goes into CEP, and
 * the pattern is {@link PivotPattern} without its <em>no</em> stages. It finds every burst, once
 * for each of the sign-ins that could begin it and each device code.
 */
public final class NaiveBursts {
    private NaiveBursts() {}

    /**
     * What the naive pattern takes for the start of a burst.
     *
     * @param user tells users apart
     */
    public static DataStream<BurstStart> detect(
            DataStream<SignIn> signIns,
            KeySelector<SignIn, String> user,
            ClientCatalogue clients,
            PivotSettings settings) {
        return CEP.pattern(
                        signIns.process(new SignInSelection(clients))
                                .name("naive select")
                                .uid("naive-select")
                                .keyBy(user, Types.STRING),
                        pattern(settings),
                        new SignInOrder())
                .inEventTime()
                .process(new ToStart(), TypeInformation.of(BurstStart.class))
                .name("naive detect")
                .uid("naive-detect");
    }

    private static Pattern<SignIn, ?> pattern(PivotSettings settings) {
        List<String> redemptions = PivotPattern.REDEMPTIONS;
        Pattern<SignIn, SignIn> pattern =
                Pattern.<SignIn>begin(PivotPattern.DEVICE_CODE, AfterMatchSkipStrategy.noSkip())
                        .where(SimpleCondition.of(SignIn::isDeviceCode))
                        .followedByAny(redemptions.get(0))
                        .where(new RedemptionInReach(settings.deviceCodeWindow()));
        for (int stage = 1; stage < settings.minResources(); stage++) {
            pattern =
                    pattern.followedBy(redemptions.get(stage))
                            .where(
                                    new NextResource(
                                            redemptions.subList(0, stage), settings.burstWindow()));
        }
        return pattern.within(settings.reach());
    }

    /** Reduces a match to its start. */
    private static final class ToStart extends PatternProcessFunction<SignIn, BurstStart> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processMatch(
                Map<String, List<SignIn>> match, Context context, Collector<BurstStart> out) {
            SignIn first = match.get(PivotPattern.REDEMPTIONS.get(0)).get(0);
            out.collect(new BurstStart(first.user().key(), first.client().id(), first.time()));
        }
    }
}

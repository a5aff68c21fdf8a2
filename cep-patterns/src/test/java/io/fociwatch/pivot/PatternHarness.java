package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignInOrder;
import io.fociwatch.signin.SignIns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.NFAState;
import org.apache.flink.cep.nfa.NFAStateSerializer;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;

/** Flink's CEP operator with a pattern, as a job would run it, and a view of what it holds. */
final class PatternHarness implements AutoCloseable {
    /** Of Flink's CEP operator. */
    private static final ValueStateDescriptor<NFAState> PARTIAL_MATCHES =
            new ValueStateDescriptor<>("nfaStateName", new NFAStateSerializer());

    private final Pattern<SignIn, ?> pattern;
    private KeyedOneInputStreamOperatorTestHarness<String, SignIn, Match> operator;
    private long checkpoints;

    PatternHarness(PivotSettings settings) throws Exception {
        this(PivotPattern.of(settings));
    }

    PatternHarness(Pattern<SignIn, ?> pattern) throws Exception {
        this.pattern = pattern;
        this.operator = create(pattern);
        operator.open();
    }

    /** What a match holds, by stage. */
    record Match(Map<String, List<SignIn>> stages) {
        SignIn at(String stage) {
            return stages.get(stage).get(0);
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, SignIn, Match> create(
            Pattern<SignIn, ?> pattern) throws Exception {
        StreamExecutionEnvironment neverRun = StreamExecutionEnvironment.getExecutionEnvironment();
        DataStream<SignIn> signIns =
                neverRun.fromData(
                        List.of(SignIns.deviceCode().build()), TypeInformation.of(SignIn.class));
        DataStream<Match> matches =
                CEP.pattern(
                                signIns.keyBy(signIn -> signIn.user().key(), Types.STRING),
                                pattern,
                                new SignInOrder())
                        .inEventTime()
                        .process(new Matches(), TypeInformation.of(Match.class));
        @SuppressWarnings("unchecked")
        var transformation = (OneInputTransformation<SignIn, Match>) matches.getTransformation();
        return new KeyedOneInputStreamOperatorTestHarness<>(
                transformation.getOperatorFactory(), signIn -> signIn.user().key(), Types.STRING);
    }

    /** Takes sign-ins in any order, and no watermark. */
    void receive(Collection<SignIn> signIns) throws Exception {
        for (SignIn signIn : signIns) {
            operator.processElement(signIn, signIn.time());
        }
    }

    void watermark(long time) throws Exception {
        operator.processWatermark(time);
    }

    /** The matches so far, since the last restore. */
    List<Match> matches() {
        return operator.extractOutputValues();
    }

    /** Takes the sign-ins, and a watermark that lets every match of them be told. */
    List<Match> matchesOf(List<SignIn> signIns) throws Exception {
        receive(signIns);
        watermark(SignIns.minute(30));
        return matches();
    }

    List<Match> matchesOf(SignInBuilder... signIns) throws Exception {
        return matchesOf(SignIns.story(signIns));
    }

    /** The partial matches alive for a user, beside the one that waits for a device code. */
    int partialMatches(String userKey) throws Exception {
        operator.getOperator().setCurrentKey(userKey);
        NFAState state =
                operator.getOperator()
                        .getKeyedStateBackend()
                        .getPartitionedState(
                                VoidNamespace.INSTANCE,
                                VoidNamespaceSerializer.INSTANCE,
                                PARTIAL_MATCHES)
                        .value();
        return state == null ? 0 : state.getPartialMatches().size() - 1;
    }

    /** Takes a snapshot and goes on from it in a new operator. */
    void restore() throws Exception {
        OperatorSubtaskState snapshot = operator.snapshot(++checkpoints, checkpoints);
        operator.close();
        operator = create(pattern);
        operator.initializeState(snapshot);
        operator.open();
    }

    int stateEntries() {
        return operator.numKeyedStateEntries();
    }

    int timers() {
        return operator.numEventTimeTimers();
    }

    @Override
    public void close() throws Exception {
        operator.close();
    }

    private static final class Matches extends PatternProcessFunction<SignIn, Match> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processMatch(
                Map<String, List<SignIn>> match, Context context, Collector<Match> out) {
            out.collect(new Match(match));
        }
    }
}

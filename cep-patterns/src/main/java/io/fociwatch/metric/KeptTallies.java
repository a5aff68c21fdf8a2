package io.fociwatch.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

/**
 * The tallies of one operator, counting on where a checkpoint ended. At another parallelism the
 * counts lie with other subtasks, and their totals stay.
 */
public final class KeptTallies {
    static final ListStateDescriptor<Tuple2<String, Long>> COUNTS =
            new ListStateDescriptor<>("counts", Types.TUPLE(Types.STRING, Types.LONG));

    private final RuntimeContext context;
    private final ListState<Tuple2<String, Long>> kept;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /** Those of the operator that {@code context} and {@code store} belong to. */
    public KeptTallies(RuntimeContext context, OperatorStateStore store) throws Exception {
        this.context = context;
        this.kept = store.getListState(COUNTS);
        for (Tuple2<String, Long> before : kept.get()) {
            of(before.f0).add(before.f1);
        }
    }

    /** The tally of this name, see {@link Tally#register}. */
    public Tally of(String name) {
        return tallies.computeIfAbsent(name, none -> Tally.register(context, none));
    }

    /** Puts the counts into the checkpoint that is being made. */
    public void keep() throws Exception {
        kept.clear();
        for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
            kept.add(Tuple2.of(tally.getKey(), tally.getValue().total()));
        }
    }
}

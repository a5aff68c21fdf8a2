package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.api.common.state.ListState;

/** A user's Graph calls. Keyed: to be called in the context of the user's key. */
final class KeptCalls {
    private final ListState<GraphCall> calls;

    KeptCalls(ListState<GraphCall> calls) {
        this.calls = calls;
    }

    void add(GraphCall call) throws Exception {
        calls.add(call);
    }

    /** Those that belong to the burst, in order of time, each request once. */
    List<LinkedCall> linkedTo(Burst burst) throws Exception {
        return new ArrayList<>(new CallLinks(burst).of(matching(call -> true)));
    }

    List<GraphCall> matching(Predicate<GraphCall> wanted) throws Exception {
        List<GraphCall> matching = new ArrayList<>();
        for (GraphCall call : calls.get()) {
            if (wanted.test(call)) {
                matching.add(call);
            }
        }
        return matching;
    }

    void keepOnly(Predicate<GraphCall> still) throws Exception {
        List<GraphCall> kept = matching(still);
        if (kept.isEmpty()) {
            calls.clear();
        } else {
            calls.update(kept);
        }
    }
}

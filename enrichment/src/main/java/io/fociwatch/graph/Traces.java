package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.api.common.state.MapState;

/** What was told of a user's bursts. Keyed: to be called in the context of the user's key. */
final class Traces {
    private final MapState<String, Trace> byBurst;

    Traces(MapState<String, Trace> byBurst) {
        this.byBurst = byBurst;
    }

    /** What was told of this burst; null if nothing was. */
    Trace of(Burst burst) throws Exception {
        return byBurst.get(key(burst));
    }

    void put(Trace trace) throws Exception {
        byBurst.put(key(trace.burst()), trace);
    }

    /** All of them, in no order; what is changed meanwhile does not change the list. */
    List<Trace> all() throws Exception {
        List<Trace> all = new ArrayList<>();
        byBurst.values().forEach(all::add);
        return all;
    }

    void keepOnly(Predicate<Trace> still) throws Exception {
        for (Trace trace : all()) {
            if (!still.test(trace)) {
                byBurst.remove(key(trace.burst()));
            }
        }
    }

    /** A user's bursts of one client differ in when they begin. */
    private static String key(Burst burst) {
        return burst.clientId() + '|' + burst.firstSeen();
    }
}

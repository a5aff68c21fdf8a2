package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What has been told of a user's bursts, by client id. Keyed: to be called in the context of the
 * user's key.
 */
final class ToldState {
    static final MapStateDescriptor<String, ToldBursts> TOLD =
            new MapStateDescriptor<>(
                    "told-bursts", Types.STRING, TypeInformation.of(ToldBursts.class));

    private final MapState<String, ToldBursts> told;
    private final long burstWindow;

    ToldState(RuntimeContext context, long burstWindow) {
        this.told = context.getMapState(TOLD);
        this.burstWindow = burstWindow;
    }

    ToldBursts of(String client) throws Exception {
        ToldBursts bursts = told.get(client);
        return bursts == null ? ToldBursts.NONE : bursts;
    }

    void put(String client, ToldBursts bursts) throws Exception {
        told.put(client, bursts);
    }

    /** For each client told of, see {@link ToldBursts#settledAt}. */
    Map<String, Long> settledAt(long time, Collection<SignIn> known) throws Exception {
        Map<String, Long> settled = new HashMap<>();
        for (Map.Entry<String, ToldBursts> entry : told.entries()) {
            settled.put(entry.getKey(), entry.getValue().settledAt(time, burstWindow, known));
        }
        return settled;
    }

    /** Drops the bursts that ended before {@code time}, ms. */
    void forgetUntil(long time) throws Exception {
        List<String> clients = new ArrayList<>();
        told.keys().forEach(clients::add);
        for (String client : clients) {
            ToldBursts kept = of(client).after(time, burstWindow);
            if (kept.revisions().isEmpty()) {
                told.remove(client);
            } else {
                told.put(client, kept);
            }
        }
    }

    void clear() {
        told.clear();
    }
}

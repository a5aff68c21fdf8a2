package io.fociwatch.benchmark;

import io.fociwatch.alert.Alert;
import io.fociwatch.pivot.BurstStart;
import io.fociwatch.signin.User;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.ListAccumulator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Ends a job: hands what it found to whoever runs it. */
final class Found extends ProcessFunction<BurstStart, BurstStart> {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "found";

    private transient List<BurstStart> found;
    private transient ListAccumulator<BurstStart> list;

    private Found() {}

    /** Runs a job and lists what {@code starts} carries. */
    static List<BurstStart> list(DataStream<BurstStart> starts) throws Exception {
        starts.process(new Found(), TypeInformation.of(BurstStart.class)).name(NAME).uid(NAME);
        List<BurstStart> found =
                starts.getExecutionEnvironment().execute().getAccumulatorResult(NAME);
        return found == null ? List.of() : found;
    }

    /** What identifies the bursts of alerts. */
    static DataStream<BurstStart> startsOf(DataStream<Alert> alerts) {
        return alerts.map(Found::startOf, TypeInformation.of(BurstStart.class))
                .name("starts")
                .uid("starts");
    }

    static Outcome outcome(List<BurstStart> bursts) {
        return Digest.of(bursts.stream().map(BurstStart::toString).toList());
    }

    @Override
    public void open(OpenContext context) {
        found = new ArrayList<>();
        list = new ListAccumulator<>();
        getRuntimeContext().addAccumulator(NAME, list);
    }

    @Override
    public void processElement(BurstStart start, Context context, Collector<BurstStart> out) {
        found.add(start);
    }

    /** Only now: while a job runs, its accumulators travel with heartbeats. */
    @Override
    public void close() {
        found.forEach(list::add);
    }

    private static BurstStart startOf(Alert alert) {
        return new BurstStart(
                new User(alert.tenantId(), alert.userId(), alert.userPrincipalName()).key(),
                alert.appId(),
                alert.firstSeen().toEpochMilli());
    }
}

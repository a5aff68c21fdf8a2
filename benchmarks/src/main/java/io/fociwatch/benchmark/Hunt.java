package io.fociwatch.benchmark;

import io.fociwatch.alert.Alert;
import io.fociwatch.asn.AsnChunk;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.LogPace;
import io.fociwatch.pivot.BatchMode;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.signin.SignIn;
import io.fociwatch.topology.HuntInputs;
import io.fociwatch.topology.HuntTopology;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The whole hunt over sign-ins alone: no Graph log, no ASN table. */
final class Hunt {
    private Hunt() {}

    static DataStream<Alert> over(DataStream<SignIn> signIns, HuntSettings settings) {
        StreamExecutionEnvironment environment = signIns.getExecutionEnvironment();
        return HuntTopology.hunt(
                        new HuntInputs(
                                signIns,
                                nothing(environment, "graph-calls", GraphCall.class),
                                BatchMode.isOn(environment) ? LogPace.BOUNDED : LogPace.APART,
                                nothing(environment, "asn-table", AsnChunk.class)),
                        settings)
                .alerts();
    }

    /** Flink makes no source of an empty collection, so one that is not is emptied. */
    private static <T> DataStream<T> nothing(
            StreamExecutionEnvironment environment, String of, Class<T> type) {
        return environment
                .fromSequence(0, 0)
                .uid("some-" + of)
                .<T>flatMap((number, out) -> {}, TypeInformation.of(type))
                .uid("no-" + of);
    }
}

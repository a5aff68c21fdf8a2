package io.fociwatch.benchmark;

import io.fociwatch.alert.Alert;
import io.fociwatch.asn.AsnChunk;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.signin.SignIn;
import io.fociwatch.topology.HuntInputs;
import io.fociwatch.topology.HuntTopology;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The whole hunt over sign-ins alone: no Graph log, no ASN table. */
final class Hunt {
    private Hunt() {}

    static DataStream<Alert> over(DataStream<SignIn> signIns, HuntSettings settings) {
        StreamExecutionEnvironment environment = signIns.getExecutionEnvironment();
        DataStream<GraphCall> noCalls =
                environment
                        .fromData(List.<GraphCall>of(), TypeInformation.of(GraphCall.class))
                        .uid("no-graph-calls");
        DataStream<AsnChunk> noTable =
                environment
                        .fromData(List.<AsnChunk>of(), TypeInformation.of(AsnChunk.class))
                        .uid("no-asn-table");
        return HuntTopology.hunt(new HuntInputs(signIns, noCalls, noTable), settings);
    }
}

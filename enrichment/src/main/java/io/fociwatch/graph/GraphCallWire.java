package io.fociwatch.graph;

import io.fociwatch.signin.User;
import io.fociwatch.wire.Texts;
import io.fociwatch.wire.WireFormat;
import io.fociwatch.wire.WireType;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How Graph calls travel between subtasks. */
public final class GraphCallWire implements WireFormat<GraphCall> {
    private static final long serialVersionUID = 1L;

    /** Graph calls on their way. */
    public static final TypeInformation<GraphCall> TYPE = new WireType<>(new GraphCallWire());

    private static final int TEXTS = 11;

    private GraphCallWire() {}

    @Override
    public Class<GraphCall> type() {
        return GraphCall.class;
    }

    @Override
    public void write(GraphCall call, DataOutputView out) throws IOException {
        out.writeLong(call.time());
        out.writeInt(call.status());
        Texts.write(
                out,
                call.requestId(),
                call.user().tenantId(),
                call.user().id(),
                call.user().principalName(),
                call.tokenId(),
                call.sessionId(),
                call.method(),
                call.uri(),
                call.ipAddress(),
                call.userAgent(),
                call.origin());
    }

    @Override
    public GraphCall read(DataInputView in) throws IOException {
        long time = in.readLong();
        int status = in.readInt();
        String[] texts = Texts.read(in, TEXTS);
        return new GraphCall(
                texts[0],
                time,
                new User(texts[1], texts[2], texts[3]),
                texts[4],
                texts[5],
                texts[6],
                texts[7],
                status,
                texts[8],
                texts[9],
                texts[10]);
    }
}

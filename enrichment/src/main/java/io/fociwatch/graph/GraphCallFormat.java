package io.fociwatch.graph;

import io.fociwatch.format.Format;
import io.fociwatch.format.FormatType;
import io.fociwatch.format.Texts;
import io.fociwatch.signin.User;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How Graph calls are written. */
public final class GraphCallFormat implements Format<GraphCall> {
    private static final long serialVersionUID = 1L;

    private static final int TEXTS = 11;

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

    /** Tells Flink of the format, wherever a Graph call is an element, a component or state. */
    public static final class Factory extends TypeInfoFactory<GraphCall> {
        @Override
        public TypeInformation<GraphCall> createTypeInfo(
                Type type, Map<String, TypeInformation<?>> parameters) {
            return new FormatType<>(new GraphCallFormat());
        }
    }
}

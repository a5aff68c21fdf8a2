package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.User;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

final class GraphCallFormatTest {
    private final TypeSerializer<GraphCall> serializer =
            TypeInformation.of(GraphCall.class).createSerializer(new SerializerConfigImpl());

    @Test
    void everyComponentArrives() throws IOException {
        GraphCall call =
                new GraphCall(
                        "request",
                        Long.MAX_VALUE,
                        new User("tenant", "user", "Ada@Example.com"),
                        "token",
                        "session",
                        "PATCH",
                        "https://graph.microsoft.com/v1.0/me/messages?$search=invoice",
                        429,
                        "2001:db8::1",
                        "<b>agent</b>",
                        "PT1H.json:7");

        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(call, out);

        assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                .isEqualTo(call);
    }
}

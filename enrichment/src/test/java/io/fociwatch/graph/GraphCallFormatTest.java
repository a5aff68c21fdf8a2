package io.fociwatch.graph;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.format.FormatType;
import io.fociwatch.signin.User;
import java.io.IOException;
import java.util.HexFormat;
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

    @Test
    void flinkTakesItWhereverACallIs() {
        assertThat(TypeInformation.of(GraphCall.class))
                .isEqualTo(new FormatType<>(new GraphCallFormat()));
    }

    /** Savepoints are full of them. */
    @Test
    void theBytesOfACallNeverChange() throws IOException {
        // Given
        User user = new User("t", "u", "P");
        GraphCall call = new GraphCall("r", 1, user, "k", "s", "GET", "/v1", 2, "", "a", "f:7");
        DataOutputSerializer out = new DataOutputSerializer(64);

        // When
        serializer.serialize(call, out);

        // Then
        byte[] texts = "rtuPksGET/v1af:7".getBytes(ISO_8859_1);
        assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer()))
                .isEqualTo(
                        "0000000000000001" // time
                                + "00000002" // status
                                + "01" // Latin-1
                                + "0101010101010303000103" // lengths
                                + HexFormat.of().formatHex(texts));
    }
}

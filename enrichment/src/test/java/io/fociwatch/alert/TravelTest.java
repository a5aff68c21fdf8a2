package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.asn.LocatedBurst;
import io.fociwatch.client.ClientCatalogueReader;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.Link;
import io.fociwatch.graph.LinkedCall;
import io.fociwatch.graph.Theft;
import io.fociwatch.graph.Trace;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What travels between operators or lies in state is stored by Flink itself, without Kryo. */
final class TravelTest {
    private static final GraphCall CALL =
            new GraphCall(
                    "g",
                    Theft.minute(3),
                    Theft.VICTIM,
                    "token",
                    "session",
                    "GET",
                    "https://graph.microsoft.com/v1.0/me/messages?$search=invoice",
                    200,
                    "192.0.2.1",
                    "agent",
                    "log:1");
    private static final TracedBurst TRACED =
            new TracedBurst(
                    Theft.burstFrom("192.0.2.1", "192.0.2.2", ""),
                    3,
                    BurstStatus.COMPLETED,
                    List.of(new LinkedCall(CALL, Link.SESSION)),
                    GraphCompleteness.TRUNCATED);
    private static final LocatedBurst LOCATED =
            new LocatedBurst(TRACED, Map.of("192.0.2.1", "AS64500 Made Up"), "version");

    @TestFactory
    Stream<DynamicTest> arrivesAsItLeft() {
        return Stream.of(
                        CALL,
                        new LinkedCall(CALL, Link.TOKEN),
                        TRACED,
                        new Trace(
                                BurstRevision.first(TRACED.burst(), BurstStatus.COMPLETED),
                                2,
                                true,
                                1),
                        BurstRevision.first(TRACED.burst(), BurstStatus.OPENED),
                        LOCATED,
                        new AlertWriter(ClientCatalogueReader.bundled()).map(LOCATED))
                .map(
                        value ->
                                DynamicTest.dynamicTest(
                                        value.getClass().getSimpleName(),
                                        () -> assertThat(travelled(value)).isEqualTo(value)));
    }

    @Test
    void aChunkOfATableArrivesAsItLeft() throws Exception {
        // Given
        AsnChunk chunk = new AsnChunk("version", 3, 7, new byte[] {1, 2, -3});

        // When
        AsnChunk arrived = travelled(chunk);

        // Then
        assertThat(arrived)
                .usingRecursiveComparison()
                .isEqualTo(new AsnChunk("version", 3, 7, new byte[] {1, 2, -3}));
    }

    @Test
    void noComponentOfAnAlertIsNull() {
        // When
        Alert alert = new AlertWriter(ClientCatalogueReader.bundled()).map(LOCATED);

        // Then
        assertThat(alert).hasNoNullFieldsOrProperties();
        assertThat(alert.signIns())
                .allSatisfy(each -> assertThat(each).hasNoNullFieldsOrProperties());
        assertThat(alert.graphCalls())
                .allSatisfy(each -> assertThat(each).hasNoNullFieldsOrProperties());
        assertThat(alert.asns()).containsExactly("AS64500 Made Up");
    }

    @SuppressWarnings("unchecked")
    private static <T> T travelled(T value) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        ExecutionConfig config = new ExecutionConfig(configuration);
        TypeSerializer<T> serializer =
                TypeInformation.of((Class<T>) value.getClass())
                        .createSerializer(config.getSerializerConfig());
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(serializer.copy(value), out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }
}

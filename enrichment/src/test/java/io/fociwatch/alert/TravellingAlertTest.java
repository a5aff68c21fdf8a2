package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.client.ClientCatalogueReader;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The alert and all in it: Flink stores it as it is, without Kryo. */
final class TravellingAlertTest {

    static Stream<Object> records() {
        Alert alert =
                new AlertWriter(ClientCatalogueReader.bundled())
                        .map(
                                new BurstBuilder()
                                        .deviceCode("14:00:00.000")
                                        .redemption("14:02:00.001", "a", "Graph")
                                        .redemption("14:03:00.000", "b", "")
                                        .completed());
        return Stream.of(alert, alert.deviceCodeSignIns().get(0), alert.signIns().get(0));
    }

    @ParameterizedTest
    @MethodSource("records")
    void itIsStoredFieldByField(Object element) {
        assertThat(TypeInformation.of(element.getClass())).isInstanceOf(PojoTypeInfo.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void itComesBackAsItWas(Object element) throws Exception {
        // Given
        TypeSerializer<Object> serializer = serializerOf(element);
        DataOutputSerializer out = new DataOutputSerializer(64);

        // When
        serializer.serialize(element, out);
        Object back = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));

        // Then
        assertThat(back).isEqualTo(element);
        assertThat(serializer.copy(element)).isEqualTo(element);
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<Object> serializerOf(Object element) {
        Configuration withoutKryo = new Configuration();
        withoutKryo.set(PipelineOptions.GENERIC_TYPES, false);
        TypeInformation<Object> type =
                (TypeInformation<Object>) TypeInformation.of(element.getClass());
        return type.createSerializer(new SerializerConfigImpl(withoutKryo));
    }
}

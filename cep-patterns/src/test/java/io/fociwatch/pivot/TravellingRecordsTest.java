package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fociwatch.format.FormatType;
import io.fociwatch.pivot.ArmedSpans.Span;
import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.User;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What travels between operators or rests in state: Flink stores it as it is, without Kryo. */
final class TravellingRecordsTest {

    static Stream<Object> records() {
        SignIn code = deviceCode().build();
        List<SignIn> redemptions =
                story(redemption().to("Graph"), redemption().to(new Resource("", "")));
        Burst burst = new Burst(List.of(code), redemptions);
        return Stream.of(
                code,
                code.user(),
                code.client(),
                code.resource(),
                new User("", "", ""),
                new Client("", ""),
                new Resource("", ""),
                new Span(1, 2),
                new ArmedSpans(List.of(new Span(1, 2), new Span(4, Long.MAX_VALUE))),
                ArmedSpans.NONE,
                new BurstSignal("user", "client", 3),
                burst,
                BurstRevision.first(burst, BurstStatus.OPENED),
                BurstRevision.first(new Burst(List.of(), List.of()), BurstStatus.COMPLETED),
                new ToldBursts(List.of(BurstRevision.first(burst, BurstStatus.OPENED))));
    }

    @ParameterizedTest
    @MethodSource("records")
    void itIsStoredInAFormatOrFieldByField(Object element) {
        assertThat(TypeInformation.of(element.getClass()))
                .isInstanceOfAny(FormatType.class, PojoTypeInfo.class);
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

    @Test
    void aRecordThatNeedsKryoWouldBeFoundOut() {
        // Given
        record Waiting(Duration howLong) {}

        // Then
        assertThatThrownBy(() -> serializerOf(new Waiting(Duration.ZERO)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Generic types have been disabled");
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

package io.fociwatch.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

final class FormatTypeTest {

    private final FormatType<Signal> type = new FormatType<>(new SignalFormat());
    private final TypeSerializer<Signal> serializer =
            type.createSerializer(new SerializerConfigImpl());

    @Test
    void anEventArrivesEqual() throws IOException {
        assertThat(Travelled.by(type, new Signal("three rings")))
                .isEqualTo(new Signal("three rings"));
    }

    @Test
    void bytesAreHandedOnAsTheyAre() throws IOException {
        // Given
        DataOutputSerializer written = new DataOutputSerializer(16);
        serializer.serialize(new Signal("two rings"), written);

        // When
        DataOutputSerializer copied = new DataOutputSerializer(16);
        serializer.copy(new DataInputDeserializer(written.getCopyOfBuffer()), copied);

        // Then
        assertThat(copied.getCopyOfBuffer()).isEqualTo(written.getCopyOfBuffer());
    }

    @Test
    void anEventIsImmutableAndNeverCopied() {
        Signal signal = new Signal("one ring");

        assertThat(serializer.copy(signal)).isSameAs(signal);
    }

    @Test
    void twoOfOneFormatAreEqual() {
        assertThat(type).isEqualTo(new FormatType<>(new SignalFormat()));
        assertThat(serializer)
                .isEqualTo(
                        new FormatType<>(new SignalFormat())
                                .createSerializer(new SerializerConfigImpl()));
    }
}

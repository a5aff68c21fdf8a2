package io.fociwatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.junit.jupiter.api.Test;

final class WireTypeTest {

    private final WireType<Signal> type = new WireType<>(new SignalWire());
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
        assertThat(type).isEqualTo(new WireType<>(new SignalWire()));
        assertThat(serializer)
                .isEqualTo(
                        new WireType<>(new SignalWire())
                                .createSerializer(new SerializerConfigImpl()));
    }

    @Test
    void noStateMayBeOfIt() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(serializer::snapshotConfiguration)
                .withMessage(
                        "WireType is for streams between operators;"
                                + " state takes TypeInformation.of(Signal.class)");
    }

    record Signal(String text) {}

    private static final class SignalWire implements WireFormat<Signal> {
        private static final long serialVersionUID = 1L;

        @Override
        public Class<Signal> type() {
            return Signal.class;
        }

        @Override
        public void write(Signal signal, DataOutputView out) throws IOException {
            Texts.write(out, signal.text());
        }

        @Override
        public Signal read(DataInputView in) throws IOException {
            return new Signal(Texts.read(in, 1)[0]);
        }
    }
}

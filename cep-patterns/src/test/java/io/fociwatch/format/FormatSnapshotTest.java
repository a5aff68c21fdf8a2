package io.fociwatch.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.junit.jupiter.api.Test;

/** What a later run makes of the state that an earlier one wrote. */
final class FormatSnapshotTest {
    private final TypeSerializer<Signal> serializer =
            new FormatType<>(new SignalFormat()).createSerializer(new SerializerConfigImpl());

    @Test
    void aSavepointBringsItsFormatWithIt() throws IOException {
        // Given
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());

        // When
        TypeSerializerSnapshot<Signal> read =
                TypeSerializerSnapshot.readVersionedSnapshot(
                        new DataInputDeserializer(out.getCopyOfBuffer()),
                        getClass().getClassLoader());

        // Then
        assertThat(read.restoreSerializer()).isEqualTo(serializer);
        assertThat(
                        serializer
                                .snapshotConfiguration()
                                .resolveSchemaCompatibility(read)
                                .isCompatibleAsIs())
                .isTrue();
    }

    @Test
    void stateThatFlinkWroteFieldByFieldIsTakenOver() {
        // Given
        TypeInformation<Signal> fieldByField = TypeInformation.of(Signal.class);
        assertThat(fieldByField).isInstanceOf(PojoTypeInfo.class);

        // Then
        assertThat(
                        serializer
                                .snapshotConfiguration()
                                .resolveSchemaCompatibility(snapshotOf(fieldByField))
                                .isCompatibleAfterMigration())
                .isTrue();
    }

    @Test
    void whatAnotherFormatOfTheSameValuesWroteIsTakenOver() {
        assertThat(
                        new FormatSnapshot<>(new LaterSignalFormat())
                                .resolveSchemaCompatibility(serializer.snapshotConfiguration())
                                .isCompatibleAfterMigration())
                .isTrue();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void stateOfAnythingElseIsNot() {
        TypeSerializerSnapshot text = snapshotOf(TypeInformation.of(String.class));

        assertThat(
                        serializer
                                .snapshotConfiguration()
                                .resolveSchemaCompatibility(text)
                                .isIncompatible())
                .isTrue();
    }

    @Test
    void aSavepointOfALaterVersionSaysThatItIs() throws IOException {
        // Given
        DataOutputSerializer later = new DataOutputSerializer(64);
        later.writeUTF("io.fociwatch.signin.LaterFormat");

        // Then
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () ->
                                new FormatSnapshot<Signal>()
                                        .readSnapshot(
                                                1,
                                                new DataInputDeserializer(later.getCopyOfBuffer()),
                                                getClass().getClassLoader()))
                .withMessage(
                        "state is in a format that this version of foci-watch does not know:"
                                + " io.fociwatch.signin.LaterFormat");
    }

    private static <T> TypeSerializerSnapshot<T> snapshotOf(TypeInformation<T> type) {
        return type.createSerializer(new SerializerConfigImpl()).snapshotConfiguration();
    }

    private static final class LaterSignalFormat implements Format<Signal> {
        private static final long serialVersionUID = 1L;

        @Override
        public Class<Signal> type() {
            return Signal.class;
        }

        @Override
        public void write(Signal signal, DataOutputView out) throws IOException {
            out.writeUTF(signal.text());
        }

        @Override
        public Signal read(DataInputView in) throws IOException {
            return new Signal(in.readUTF());
        }
    }
}

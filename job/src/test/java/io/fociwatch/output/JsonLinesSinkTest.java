package io.fociwatch.output;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.junit.jupiter.api.Test;

final class JsonLinesSinkTest {
    private static final Path FULL = Path.of("/dev/full");

    /** Flink ends the whole process's cluster over a second failure, and the first is lost. */
    @Test
    void aFullDiskIsToldOnceWithItsFile() throws Exception {
        // Given
        assumeThat(FULL).exists();
        SinkWriter<String> writer =
                new JsonLinesSink<String>(FULL, line -> line).createWriter(null);
        writer.write("{}", null);

        // Then
        assertThatThrownBy(() -> writer.flush(true))
                .isInstanceOf(OutputException.class)
                .hasMessage("/dev/full: cannot be written: No space left on device");
        assertThatCode(writer::close).doesNotThrowAnyException();
    }
}

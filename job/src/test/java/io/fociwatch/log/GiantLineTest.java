package io.fociwatch.log;

import static io.fociwatch.log.LogBytes.LOG;
import static io.fociwatch.log.LogBytes.RECORD;
import static io.fociwatch.log.LogBytes.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A line of any length costs no more memory than a record. */
final class GiantLineTest {
    @Test
    void aLineOf50MegabytesIsReadRecordByRecord() {
        // Given
        int records = (50 << 20) / RECORD.length();
        String message =
                IntStream.range(0, records)
                        .mapToObj(LogBytes::record)
                        .collect(Collectors.joining(",", "{\"records\":[", "]}\n"));

        // When
        Decoded decoded = read((message + SampleRecord.deviceCode()).getBytes(UTF_8));

        // Then
        assertThat(decoded.rejections()).isEmpty();
        assertThat(decoded.ids()).hasSize(records + 1).doesNotHaveDuplicates();
        assertThat(decoded.signIns().get(records - 1).origin()).isEqualTo("log.json:1#" + records);
        assertThat(decoded.signIns().get(records).origin()).isEqualTo("log.json:2");
    }

    @Test
    void aRecordOf50MegabytesIsRefusedOnceAndTheNextLineRead() {
        // Given
        String giant =
                SampleRecord.redemption().with("properties.userAgent", "x".repeat(50 << 20)).json();

        // When
        Decoded decoded = read((giant + "\n" + LOG).getBytes(UTF_8));

        // Then
        assertThat(decoded.ids()).containsExactly("redemption-0", "device-code-0");
        assertThat(decoded.rejection(RejectionReason.TOO_LONG).origin()).isEqualTo("log.json:1");
        assertThat(decoded.signIns().get(0).origin()).isEqualTo("log.json:2");
    }
}

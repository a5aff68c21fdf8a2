package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first reading finds every device code that decoding the whole log finds. */
final class DeviceCodeScanTest {
    private static final String FILLER = "x".repeat(200);

    static Stream<String> records() {
        String record = SampleRecord.deviceCode().json();
        return Stream.of(
                record,
                SampleRecord.deviceCodeRow().json(),
                SampleRecord.deviceCode().asText("properties").json(),
                SampleRecord.message(SampleRecord.redemption(), SampleRecord.deviceCode()),
                record.replace("deviceCode", "device\\u0043ode"),
                record.replace("deviceCode", "\\u0064eviceCod\\u0065"),
                SampleRecord.deviceCode()
                        .asText("properties")
                        .json()
                        .replace("deviceCode", "devi\\\\u0063eCode"),
                SampleRecord.deviceCode()
                        .asText("properties")
                        .json()
                        .replace("deviceCode", "device\\u005cu0043ode"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aDeviceCodeIsFoundHoweverItIsWritten(String record) throws IOException {
        // Given
        byte[] log = (SampleRecord.redemption() + "\n" + record + "\n").getBytes(UTF_8);

        // When
        List<SignIn> found = scan(log);

        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).time()).isEqualTo(SampleRecord.START.toEpochMilli());
        assertThat(found.get(0).user().id()).isEqualTo(SampleRecord.USER_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deviceCode", "device\\u0043ode"})
    void aDeviceCodeIsFoundWhereverTheBufferEnds(String written) throws IOException {
        // Given
        String record = SampleRecord.deviceCode().json().replace("deviceCode", written);
        String begin = "{\"filler\":\"";
        String end = "\"}\n";
        int around = begin.length() + end.length() + record.indexOf(written);
        List<Integer> missed = new ArrayList<>();

        // When
        for (int inBuffer = -2; inBuffer <= written.length() + 2; inBuffer++) {
            String filler = "y".repeat(DeviceCodeScan.BUFFER - inBuffer - around);
            if (scan((begin + filler + end + record + FILLER).getBytes(UTF_8)).size() != 1) {
                missed.add(inBuffer);
            }
        }

        // Then
        assertThat(missed).isEmpty();
    }

    @Test
    void aReadThatFailsOnceHidesNoDeviceCode() throws IOException {
        // Given
        byte[] log = SampleRecord.deviceCode().json().getBytes(UTF_8);
        Iterator<InputStream> openings =
                List.of(unreadable(), new ByteArrayInputStream(log)).iterator();
        List<SignIn> found = new ArrayList<>();

        // When
        DeviceCodeScan.scan(openings::next, found::add);

        // Then
        assertThat(found).hasSize(1);
    }

    @Test
    void aFailedDeviceCodeAndOneThatIsOnlyNamedArmNobody() throws IOException {
        // Given
        byte[] log =
                (SampleRecord.deviceCode().with("resultType", "50126").json()
                                + "\n"
                                + SampleRecord.redemption().with("note", "deviceCode").json())
                        .getBytes(UTF_8);

        // When
        List<SignIn> found = scan(log);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void aGzippedLogThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
        // Given
        byte[] log = (SampleRecord.deviceCode() + "\n" + LogBytes.lines(0, 500)).getBytes(UTF_8);
        byte[] gzipped = LogBytes.gzip(log);
        byte[] broken = Arrays.copyOf(gzipped, gzipped.length - 20);

        // When
        List<SignIn> found = scan(broken);

        // Then
        assertThat(found).hasSize(1);
    }

    @Test
    void theSecondMemberOfAGzippedLogIsReadToo() throws IOException {
        // Given
        byte[] first = LogBytes.gzip(LogBytes.lines(0, 500).getBytes(UTF_8));
        byte[] second = LogBytes.gzip(SampleRecord.deviceCode().json().getBytes(UTF_8));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        // When
        List<SignIn> found = scan(both);

        // Then
        assertThat(found).hasSize(1);
    }

    private static InputStream unreadable() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("of the test");
            }
        };
    }

    private static List<SignIn> scan(byte[] log) throws IOException {
        List<SignIn> found = new ArrayList<>();
        DeviceCodeScan.scan(() -> new ByteArrayInputStream(log), found::add);
        return found;
    }
}

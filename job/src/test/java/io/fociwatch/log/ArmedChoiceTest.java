package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.settings.SettingsLoader;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.User;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What decoding sends on where it is known who is armed, and what it only counts. */
final class ArmedChoiceTest {
    private static final ClientCatalogue CLIENTS = SettingsLoader.defaults().clients();
    private static final Duration REACH = Duration.ofMinutes(30);
    private static final User USER = new User(SampleRecord.TENANT, SampleRecord.USER_ID, "");

    private static final String LOG =
            SampleRecord.redemption().atMinute(1) + "\n" + SampleRecord.redemption().atMinute(31);

    /** Set where the device codes have been looked for. */
    private static final AtomicBoolean SEARCHED = new AtomicBoolean();

    @Test
    void whatIsInNoDeviceCodesReachIsCountedAndNotSent() throws Exception {
        // Given
        ArmedUsers armed = new ArmedUsers(REACH);
        armed.arm(USER, SampleRecord.START.toEpochMilli());

        // When
        try (var decode = decode(Foresight.of(Optional.of(armed)))) {
            decode.processElement(batch());

            // Then
            assertThat(decode.extractOutputValues())
                    .extracting(SignIn::time)
                    .containsExactly(SampleRecord.START.plusSeconds(60).toEpochMilli());
            assertThat(counted(decode, LogCounts.RECORDS)).isEqualTo(2);
            assertThat(counted(decode, LogCounts.NON_INTERACTIVE)).isEqualTo(2);
            assertThat(counted(decode, "signins-unarmed")).isEqualTo(1);
        }
    }

    @Test
    void whatIsBeyondTheCutIsCountedAsThatAlone() throws Exception {
        // Given
        Foresight nobody = Foresight.of(Optional.of(new ArmedUsers(REACH)));
        EventSpan span = EventSpan.until(SampleRecord.START.plusSeconds(600));

        // When
        try (var decode = harness(span, nobody)) {
            decode.open();
            decode.processElement(batch());

            // Then
            assertThat(counted(decode, LogCounts.BEYOND_CUT)).isEqualTo(1);
            assertThat(counted(decode, "signins-unarmed")).isEqualTo(1);
        }
    }

    @Test
    void whereNobodyHasLookedForDeviceCodesAllIsSent() throws Exception {
        try (var decode = decode(Foresight.of(Optional.empty()))) {
            // When
            decode.processElement(batch());

            // Then
            assertThat(decode.extractOutputValues()).hasSize(2);
        }
    }

    /** An archive's source looks for device codes after the operators have opened. */
    @Test
    void whoIsArmedIsAskedWhenTheFirstRecordsCome() throws Exception {
        // Given
        SEARCHED.set(false);
        try (var decode = decode(ArmedChoiceTest::nobodyOnceSearched)) {
            decode.processWatermark(new Watermark(1));

            // When
            SEARCHED.set(true);
            decode.processElement(batch());

            // Then
            assertThat(decode.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void whatWasCountedIsCountedOnAfterARestore() throws Exception {
        // Given
        Foresight nobody = Foresight.of(Optional.of(new ArmedUsers(REACH)));
        try (var before = decode(nobody)) {
            before.processElement(batch());
            var checkpoint = before.snapshot(1, 1);

            // When
            try (var after = harness(EventSpan.ALWAYS, nobody)) {
                after.initializeState(checkpoint);
                after.open();
                after.processElement(batch());

                // Then
                assertThat(counted(after, "signins-unarmed")).isEqualTo(4);
            }
        }
    }

    private static Optional<ArmedUsers> nobodyOnceSearched() throws IOException {
        assertThat(SEARCHED).isTrue();
        return Optional.of(new ArmedUsers(REACH));
    }

    private static StreamRecord<RecordBatch> batch() {
        byte[] bytes = LOG.getBytes(UTF_8);
        RecordBatch.Builder found = new RecordBatch.Builder();
        new RecordFramer().frame(bytes, 0, bytes.length, true, found);
        return new StreamRecord<>(found.build("log.json", bytes, bytes.length, ""));
    }

    private static OneInputStreamOperatorTestHarness<RecordBatch, SignIn> decode(
            Foresight foresight) throws Exception {
        var harness = harness(EventSpan.ALWAYS, foresight);
        harness.open();
        return harness;
    }

    private static OneInputStreamOperatorTestHarness<RecordBatch, SignIn> harness(
            EventSpan span, Foresight foresight) throws Exception {
        return new OneInputStreamOperatorTestHarness<>(
                new DecodeOperator(span, new ArmedChoice(CLIENTS, foresight)));
    }

    private static long counted(
            OneInputStreamOperatorTestHarness<RecordBatch, SignIn> decode, String name) {
        return decode.getOperator()
                .getRuntimeContext()
                .getLongCounter(name)
                .getLocalValuePrimitive();
    }
}

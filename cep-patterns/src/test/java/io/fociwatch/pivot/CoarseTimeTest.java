package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoarseTimeTest {
    private OneInputStreamOperatorTestHarness<SignIn, SignIn> coarse;

    @BeforeEach
    void open() throws Exception {
        coarse = new OneInputStreamOperatorTestHarness<>(new CoarseTime());
        coarse.open();
    }

    @AfterEach
    void close() throws Exception {
        coarse.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 999", "1, 999", "999, 999", "1000, 1999", "-1, -1", "-1000, -1"})
    void aTimestampIsTheEndOfItsSecond(long time, long end) throws Exception {
        // When
        coarse.processElement(redemption().build(), time);

        // Then
        assertThat(coarse.extractOutputStreamRecords())
                .extracting(StreamRecord::getTimestamp)
                .containsExactly(end);
    }

    @Test
    void theSignInKeepsItsExactTime() throws Exception {
        // Given
        SignIn signIn = redemption().atMinute(3).plusMillis(7).build();

        // When
        coarse.processElement(signIn, signIn.time());

        // Then
        assertThat(coarse.extractOutputValues()).containsExactly(signIn);
    }
}

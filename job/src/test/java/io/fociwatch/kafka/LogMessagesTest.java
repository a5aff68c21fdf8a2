package io.fociwatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.log.LogEvent;
import io.fociwatch.log.LogEvent.Kind;
import io.fociwatch.log.Reading;
import io.fociwatch.log.Rejection;
import io.fociwatch.log.RejectionReason;
import io.fociwatch.log.SampleRecord;
import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

final class LogMessagesTest {
    private static final String TWO_SIGN_INS =
            SampleRecord.message(
                    SampleRecord.deviceCode(), SampleRecord.redemption().to("Azure Key Vault"));

    @Test
    void eachRecordOfAMessageIsAnEventWithItsPlace() {
        // When
        List<LogEvent> events = read(Reading.SIGN_INS, TWO_SIGN_INS.getBytes(UTF_8));

        // Then
        assertThat(events).extracting(LogEvent::kind).containsExactly(Kind.SIGN_IN, Kind.SIGN_IN);
        assertThat(events)
                .extracting(event -> event.signIn().origin())
                .containsExactly("logs/2@7:1", "logs/2@7:1#2");
    }

    @Test
    void aSignInSaysWhenItWasRead() {
        // Given
        long before = System.currentTimeMillis();

        // When
        List<LogEvent> events = read(Reading.SIGN_INS, TWO_SIGN_INS.getBytes(UTF_8));

        // Then
        long after = System.currentTimeMillis();
        assertThat(events)
                .allSatisfy(event -> assertThat(event.signIn().arrival()).isBetween(before, after));
    }

    @Test
    void whatAnotherSourceReadsIsSkipped() {
        assertThat(read(Reading.GRAPH_ACTIVITY, TWO_SIGN_INS.getBytes(UTF_8)))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.kind()).isEqualTo(Kind.SKIPPED))
                .allSatisfy(event -> assertThat(event.category()).isEqualTo("ReadElsewhere"));
    }

    @Test
    void aMessageWithoutARecordIsRejectedWhole() {
        for (byte[] value : new byte[][] {null, {}, "{\"records\":[]}".getBytes(UTF_8)}) {
            assertThat(read(Reading.SIGN_INS, value))
                    .singleElement()
                    .satisfies(
                            event -> {
                                assertThat(event.kind()).isEqualTo(Kind.REJECTED);
                                assertThat(event.rejection().origin()).isEqualTo("logs/2@7:1");
                                assertThat(event.rejection().reason())
                                        .isEqualTo(RejectionReason.MALFORMED_JSON);
                            });
        }
    }

    @Test
    void noMutationOfAMessageThrowsOrGoesWithoutAWord() {
        // Given
        Random random = new Random(4);
        byte[] sound = TWO_SIGN_INS.getBytes(UTF_8);

        // When
        for (int i = 0; i < 10_000; i++) {
            byte[] mutated = sound.clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }

            // Then
            assertThat(read(Reading.SIGN_INS, mutated)).as("mutation %d", i).isNotEmpty();
        }
    }

    @Test
    void aRejectedRecordTravelsWithItsPlaceAndReason() {
        // Given
        LogEvent event = read(Reading.SIGN_INS, "{\"category\":7}".getBytes(UTF_8)).get(0);

        // When
        var message =
                new RejectionMessages("rejected", 1_000_000)
                        .serialize(event.rejection(), null, null);

        // Then
        assertThat(new String(message.value(), UTF_8)).isEqualTo("{\"category\":7}");
        assertThat(header(message.headers(), "topic")).isEqualTo("logs");
        assertThat(header(message.headers(), "partition")).isEqualTo("2");
        assertThat(header(message.headers(), "offset")).isEqualTo("7");
        assertThat(header(message.headers(), "reason")).isEqualTo("WRONG_TYPE");
    }

    @Test
    void aRejectionIsCutToWhatAMessageMayHaveHeadersIncluded() {
        // Given
        Rejection rejection =
                new Rejection(
                        "logs/2@7:1",
                        RejectionReason.TOO_LONG,
                        "d".repeat(100_000),
                        new byte[1 << 20],
                        8 << 20);

        // When
        var message = new RejectionMessages("rejected", 250_000).serialize(rejection, null, null);

        // Then
        int headers = 0;
        for (Header header : message.headers()) {
            headers += header.key().length() + header.value().length;
        }
        assertThat(message.value().length + headers).isBetween(249_000, 250_000);
        assertThat(header(message.headers(), "length")).isEqualTo("8388608");
    }

    @Test
    void theLongestSignInThatIsTooLateFitsTheSmallestMessage() {
        // Given
        String id = "\u0001".repeat(512);
        String text = "\u0001".repeat(2049);
        SignIn longest =
                new SignIn(
                        SignInLog.NON_INTERACTIVE,
                        id.repeat(4),
                        0,
                        new User(id, id, id),
                        new Client(id, text),
                        new Resource(id, text),
                        true,
                        id,
                        id,
                        text,
                        id,
                        id,
                        id,
                        "t".repeat(249) + "/2@7:1");

        // When
        var message = new TooLateMessages("too-late").serialize(longest, null, null);

        // Then
        assertThat(message.value().length + message.key().length).isLessThan(127 << 10);
    }

    private static String header(Headers headers, String name) {
        return new String(new RecordHeaders(headers).lastHeader(name).value(), UTF_8);
    }

    private static List<LogEvent> read(Reading reading, byte[] value) {
        LogMessages messages = new LogMessages(reading);
        messages.open(null);
        List<LogEvent> events = new ArrayList<>();
        messages.deserialize(new ConsumerRecord<>("logs", 2, 7, null, value), new Into(events));
        return events;
    }

    private record Into(List<LogEvent> events) implements Collector<LogEvent> {
        @Override
        public void collect(LogEvent event) {
            events.add(event);
        }

        @Override
        public void close() {
            // nothing to close
        }
    }
}

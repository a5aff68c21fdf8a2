package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live alert with more evidence than a message may have. */
final class LongAlertTest {
    private static final int CODES = 900;
    private static final int LARGEST_REQUEST = 131_072;

    @TempDir private Path folder;

    @Test
    void aStormOfDeviceCodesFailsNothingAndIsToldInPart() throws Exception {
        try (Broker broker = Broker.start(folder.resolve("broker"))) {
            // Given
            broker.createTopic("sign-ins", 1);
            broker.createTopic("alerts", 1);
            HuntFile settings =
                    new HuntFile(folder, broker.bootstrapServers())
                            .property("max.request.size", "" + LARGEST_REQUEST);

            try (LiveRun run = LiveRun.start(settings.load());
                    AlertTopic alerts = new AlertTopic(broker, "alerts");
                    EventHubTopic signIns = new EventHubTopic(broker, "sign-ins")) {
                // When
                signIns.send(0, storm());
                alerts.readUntil(LongAlertTest::isCompleted);

                // Then
                JsonNode alert = alerts.standing().get(0);
                int listed = alert.get("DeviceCodeSignIns").size();
                System.out.printf(
                        "alert of %d device codes: %d listed, LeftOut %s%n",
                        CODES + 1, listed, alert.get("LeftOut"));
                assertThat(run.status()).isEqualTo(JobStatus.RUNNING);
                assertThat(listed + alert.get("LeftOut").get("DeviceCodeSignIns").asInt())
                        .isEqualTo(CODES + 1);
                assertThat(alerts.messages())
                        .allSatisfy(
                                message ->
                                        assertThat(message.serializedValueSize())
                                                .isLessThan(LARGEST_REQUEST));
            }
        }
    }

    private static boolean isCompleted(AlertTopic alerts) {
        return alerts.standing().stream()
                .anyMatch(alert -> alert.get("Status").asText().equals("COMPLETED"));
    }

    /** One user's burst, and a device code in each of the seconds before it. */
    private static List<LogRecord> storm() {
        Instant begin = Instant.now().minus(Duration.ofMinutes(30));
        List<LogRecord> records =
                new ArrayList<>(FreshStories.users("storm", 1, begin, 0, new Random(1)));
        LogRecord code = records.get(0);
        assertThat(code.get(Field.PROTOCOL)).isEqualTo("deviceCode");
        for (int second = 1; second <= CODES; second++) {
            records.add(code.at(code.created().minusSeconds(second)).id("code-" + second));
        }
        records.sort(Comparator.comparing(LogRecord::created));
        return records;
    }
}

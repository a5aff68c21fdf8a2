package io.fociwatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.settings.LogTopics;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** How many subtasks read a log; one without a partition would hold every alert back. */
final class KafkaTopicsTest {
    private static final KafkaTopics TOPICS =
            new KafkaTopics(Map.of("contoso", 1, "fabrikam", 1, "tailspin", 1, "mixed", 5));

    @Test
    void twoTopicsThatGoToTheSameSubtaskAreReadByOne() {
        // Then
        assertThat(TOPICS.readersOf(log("contoso", "fabrikam"), 2)).isEqualTo(1);
    }

    @Test
    void twoTopicsThatGoToDifferentSubtasksAreReadByTwo() {
        // Then
        assertThat(TOPICS.readersOf(log("contoso", "tailspin"), 2)).isEqualTo(2);
    }

    @Test
    void thereAreNoMoreSubtasksThanPartitions() {
        // Then
        assertThat(TOPICS.readersOf(log("mixed"), 16)).isEqualTo(5);
    }

    @Test
    void thereAreNoMoreSubtasksThanTheJobHas() {
        // Then
        assertThat(TOPICS.readersOf(log("mixed"), 4)).isEqualTo(4);
    }

    @Test
    void aTopicThatIsNamedTwiceHasNoMorePartitions() {
        // Then
        assertThat(TOPICS.readersOf(log("contoso", "contoso"), 2)).isEqualTo(1);
    }

    @Test
    void partitionsAreDealtOutAsTheConnectorDoes() throws Exception {
        // Given
        Method connector =
                KafkaSourceEnumerator.class.getDeclaredMethod(
                        "getSplitOwner", TopicPartition.class, int.class);
        connector.setAccessible(true);

        for (String topic : List.of("contoso", "fabrikam", "insights-logs-signinlogs", "")) {
            for (int readers = 1; readers <= 16; readers++) {
                // When
                int owner = KafkaTopics.owner(topic, 7, readers);

                // Then
                assertThat(owner)
                        .isEqualTo(connector.invoke(null, new TopicPartition(topic, 7), readers));
            }
        }
    }

    private static LogTopics log(String... topics) {
        return new LogTopics(List.of(topics), Duration.ofMinutes(2));
    }
}

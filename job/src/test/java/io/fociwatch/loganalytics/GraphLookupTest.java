package io.fociwatch.loganalytics;

import static io.fociwatch.loganalytics.FakeAzure.json;
import static io.fociwatch.loganalytics.QueryResult.row;
import static io.fociwatch.loganalytics.QueryResult.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.Link;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The stage on a real Flink, against a real HTTP server. */
final class GraphLookupTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    @RegisterExtension
    static final MiniClusterExtension FLINK =
            new MiniClusterExtension(
                    new MiniClusterResourceConfiguration.Builder()
                            .setNumberTaskManagers(1)
                            .setNumberSlotsPerTaskManager(2)
                            .build());

    @TempDir Path folder;
    private FakeAzure azure;
    private LookupJob job;

    @BeforeEach
    void startAzure() throws Exception {
        azure = new FakeAzure();
        job = new LookupJob(azure, folder);
    }

    @AfterEach
    void stopAzure() {
        azure.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"STREAMING", "BATCH"})
    void aWholeBurstGetsItsCallsAndAnOpenedOneIsNotHeld(RuntimeExecutionMode mode)
            throws Exception {
        // Given
        azure.answering(
                json(
                        200,
                        table(
                                "2026-07-16T13:50:00Z",
                                row("2026-07-16T13:06:00.5Z", "r-1", "token-1", ""),
                                row("2026-07-16T13:06:00.5Z", "r-1", "token-1", ""),
                                row("2026-07-16T13:07:00Z", "r-2", "other", "session-1"),
                                row("2026-07-16T13:08:00Z", "r-3", "other", "other"))));

        // When
        List<TracedBurst> traced =
                job.lookUp(mode, LONG, BurstStatus.OPENED, BurstStatus.COMPLETED);

        // Then
        assertThat(traced)
                .extracting(TracedBurst::revision, TracedBurst::completeness)
                .containsExactlyInAnyOrder(
                        tuple(1, GraphCompleteness.BEHIND), tuple(2, GraphCompleteness.COMPLETE));
        TracedBurst whole = traced.stream().filter(burst -> burst.revision() == 2).findAny().get();
        assertThat(whole.calls())
                .extracting(linked -> linked.link())
                .containsExactly(Link.TOKEN, Link.SESSION);
        assertThat(azure.asked()).hasSize(1);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                trouble("hang", FakeAzure::silence, SHORT, GraphCompleteness.TIMED_OUT),
                trouble("half", FakeAzure::halfAnAnswer, SHORT, GraphCompleteness.TIMED_OUT),
                trouble("401", azure -> json(401, ""), LONG, GraphCompleteness.FAILED),
                trouble("429", azure -> busy(429), LONG, GraphCompleteness.FAILED),
                trouble("500", azure -> busy(500), LONG, GraphCompleteness.FAILED),
                trouble("504", azure -> json(504, ""), LONG, GraphCompleteness.TIMED_OUT),
                trouble("garbage", azure -> json(200, "]["), LONG, GraphCompleteness.FAILED),
                trouble(
                        "50 MB",
                        azure -> FakeAzure.flood(50 << 20),
                        LONG,
                        GraphCompleteness.FAILED));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whateverTheStoreDoesTheAlertGoesOutAndSaysWhatItLacks(
            Function<FakeAzure, FakeAzure.Reply> trouble,
            Duration timeout,
            GraphCompleteness expected)
            throws Exception {
        // Given
        azure.answering(trouble.apply(azure));

        // When
        List<TracedBurst> traced =
                job.lookUp(RuntimeExecutionMode.STREAMING, timeout, BurstStatus.COMPLETED);

        // Then
        assertThat(toldAfterTheirOpening(traced))
                .singleElement()
                .satisfies(
                        burst -> {
                            assertThat(burst.completeness()).isEqualTo(expected);
                            assertThat(burst.calls()).isEmpty();
                        });
    }

    @Test
    void noMoreQuestionsThanAllowedAreUnderWayAtOnce() throws Exception {
        // Given
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        azure.answering(
                exchange -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    json(200, table("2026-07-16T13:50:00Z")).send(exchange);
                    underWay.decrementAndGet();
                });
        List<BurstRevision> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(BurstRevision.first(WholeBurst.by("client-" + i), BurstStatus.COMPLETED));
        }

        // When
        List<TracedBurst> traced = job.lookUp(RuntimeExecutionMode.STREAMING, LONG, many);

        // Then
        assertThat(toldAfterTheirOpening(traced))
                .hasSize(200)
                .allMatch(burst -> burst.completeness() == GraphCompleteness.COMPLETE);
        assertThat(azure.signInCount()).isEqualTo(1);
        assertThat(most.get()).isBetween(1, 4);
    }

    /** Completed bursts, each of which has been told as opened before the store was asked. */
    private static List<TracedBurst> toldAfterTheirOpening(List<TracedBurst> traced) {
        List<TracedBurst> completed =
                traced.stream().filter(burst -> burst.status() == BurstStatus.COMPLETED).toList();
        assertThat(traced)
                .filteredOn(burst -> burst.status() == BurstStatus.OPENED)
                .hasSameSizeAs(completed)
                .allMatch(burst -> burst.completeness() == GraphCompleteness.BEHIND);
        assertThat(traced).hasSize(2 * completed.size());
        return completed;
    }

    private static Arguments trouble(
            String name,
            Function<FakeAzure, FakeAzure.Reply> reply,
            Duration timeout,
            GraphCompleteness expected) {
        return argumentSet(name, reply, timeout, expected);
    }

    private static FakeAzure.Reply busy(int status) {
        return json(status, "", "Retry-After", "0");
    }
}

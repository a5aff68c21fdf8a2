package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.client.ClientCatalogueReader;
import io.fociwatch.pivot.Arrival.Delivery;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignIns;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The three stages on a Flink in this process: batch and streaming tell the same bursts. */
final class RunModesTest {
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final ClientCatalogue CLIENTS =
            ClientCatalogueReader.read(
                    "clients.csv",
                    new StringReader(
                            """
                            client_id,family,name,valid_from,valid_until
                            %s,own,Azure CLI,,
                            %s,own,Office,,
                            """
                                    .formatted(
                                            SignIns.client("Azure CLI").id(),
                                            SignIns.client("Office").id())));

    @Test
    void batchModeTellsEachBurstOnceAsItIs() throws Exception {
        // Given
        List<SignIn> anyOrder = new ArrayList<>(handfulOfUsers());
        Collections.shuffle(anyOrder, new Random(1));

        // When
        List<BurstRevision> revisions = run(RuntimeExecutionMode.BATCH, anyOrder);

        // Then
        assertThat(revisions).extracting(BurstRevision::status).containsOnly(BurstStatus.COMPLETED);
        assertThat(bursts(revisions)).isEqualTo(expected());
    }

    @Test
    void streamingModeTellsTheSameBursts() throws Exception {
        // Given
        List<SignIn> inBound =
                Arrival.of(handfulOfUsers(), BOUND.toMillis(), new Random(2)).stream()
                        .map(Delivery::signIn)
                        .toList();

        // When
        List<BurstRevision> revisions = run(RuntimeExecutionMode.STREAMING, inBound);

        // Then
        assertThat(bursts(revisions)).isEqualTo(expected());
    }

    private static List<SignIn> handfulOfUsers() {
        List<SignIn> signIns = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            signIns.addAll(user("burst-" + i, 3));
            signIns.addAll(user("near-miss-" + i, 2));
        }
        return signIns;
    }

    /** One burst by two clients, if there are resources enough, and one by an unlisted client. */
    private static List<SignIn> user(String name, int resources) {
        List<SignIn> signIns = new ArrayList<>();
        signIns.add(deviceCode().atMinute(0).of(name).build());
        for (String client : List.of("Azure CLI", "Office", "Unlisted")) {
            for (int i = 0; i < resources; i++) {
                signIns.add(
                        redemption().atMinute(i).by(client).to("Resource " + i).of(name).build());
            }
        }
        return signIns;
    }

    private static List<Burst> expected() {
        List<Burst> bursts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<SignIn> listed =
                    user("burst-" + i, 3).stream()
                            .filter(s -> CLIENTS.lists(s.client().id(), s.time()))
                            .toList();
            bursts.addAll(new BruteForce(InTimeOnly.SETTINGS).bursts(listed));
        }
        assertThat(bursts).hasSize(40);
        return sorted(bursts);
    }

    private static List<Burst> bursts(List<BurstRevision> revisions) {
        return sorted(
                revisions.stream()
                        .filter(revision -> revision.status() == BurstStatus.COMPLETED)
                        .map(BurstRevision::burst)
                        .toList());
    }

    private static List<Burst> sorted(List<Burst> bursts) {
        return bursts.stream()
                .sorted(
                        Comparator.comparing((Burst burst) -> burst.user().key())
                                .thenComparing(Burst::clientId))
                .toList();
    }

    private static List<BurstRevision> run(RuntimeExecutionMode mode, List<SignIn> signIns)
            throws Exception {
        Configuration flink = new Configuration();
        flink.set(ExecutionOptions.RUNTIME_MODE, mode);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2, flink);
        DataStream<SignIn> source =
                environment
                        .fromData(signIns, TypeInformation.of(SignIn.class))
                        .uid("sign-ins")
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.forGenerator(context -> new AfterEach())
                                        .withTimestampAssigner(
                                                (SignIn signIn, long none) -> signIn.time()))
                        .uid("time");
        ArmedSignIns armed = DeviceCodes.arm(source, CLIENTS, InTimeOnly.SETTINGS);
        DataStream<BurstSignal> signals = Bursts.detect(armed.inTime(), InTimeOnly.SETTINGS);
        Collected<BurstRevision> collected = new Collected<>();
        Evidence.assemble(armed, signals, InTimeOnly.SETTINGS).sinkTo(collected).uid("out");
        environment.execute();
        return collected.take();
    }

    /** A watermark after each sign-in, as old as the bound. */
    private static final class AfterEach implements WatermarkGenerator<SignIn> {
        private long newest = Long.MIN_VALUE + BOUND.toMillis() + 1;

        @Override
        public void onEvent(SignIn signIn, long time, WatermarkOutput output) {
            newest = Math.max(newest, time);
            output.emitWatermark(new Watermark(newest - BOUND.toMillis() - 1));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // After each event is often enough.
        }
    }
}

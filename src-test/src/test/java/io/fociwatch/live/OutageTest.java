package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.command.FociWatch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that goes away while a run goes on. */
final class OutageTest {
    @TempDir private Path folder;

    @Test
    void oneThatStaysAwayEndsTheRunAfterSoManyRestarts() throws Exception {
        // Given
        Announced err = new Announced("is running");
        CompletableFuture<Integer> exit;
        try (Broker broker = Broker.start(folder.resolve("broker"))) {
            broker.createTopic("sign-ins", 2);
            broker.createTopic("alerts", 1);
            Path settings =
                    new HuntFile(folder, broker.bootstrapServers())
                            .with("hunt.checkpoints.restarts", "2")
                            .property("default.api.timeout.ms", "4000")
                            .property("request.timeout.ms", "3000")
                            .property("delivery.timeout.ms", "4000")
                            .property("max.block.ms", "4000")
                            .write();
            exit =
                    CompletableFuture.supplyAsync(
                            () ->
                                    FociWatch.run(
                                            new PrintWriter(new StringWriter()),
                                            new PrintWriter(err),
                                            "run",
                                            "--config",
                                            settings.toString()));
            CompletableFuture.anyOf(err.announced, exit).get(1, TimeUnit.MINUTES);
            assertThat(err.toString()).contains("is running");

            // When
            // The broker goes.
        }

        // Then
        assertThat(exit.get(3, TimeUnit.MINUTES)).isEqualTo(1);
        System.out.println("told of a broker that stayed away:\n" + err);
        assertThat(err.toString()).contains("foci-watch: failed: ");
    }

    private static final class Announced extends StringWriter {
        private final CompletableFuture<Void> announced = new CompletableFuture<>();
        private final String word;

        Announced(String word) {
            this.word = word;
        }

        @Override
        public void flush() {
            if (toString().contains(word)) {
                announced.complete(null);
            }
        }
    }
}

package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.Theft;
import java.util.Map;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LocateOperatorTest {
    private LocateHarness locate;

    @BeforeEach
    void open() throws Exception {
        locate = new LocateHarness();
    }

    @AfterEach
    void close() throws Exception {
        locate.close();
    }

    @Test
    void addressesOfSignInsAndDeviceCodesAreNamed() throws Exception {
        // Given
        locate.send(AsnTables.chunks(AsnTables.FIRST, 1));

        // When
        locate.burst("192.0.2.1", "192.0.2.2:443", "203.0.113.1");

        // Then
        assertThat(locate.located().get(0).networks())
                .isEqualTo(Map.of("192.0.2.1", "AS64500 first", "192.0.2.2:443", "AS64500 first"));
        assertThat(locate.located().get(0).tableVersion()).isEqualTo(AsnTables.FIRST.version());
        assertThat(locate.timestamps().get(0)).isEqualTo(Theft.minute(4));
    }

    @Test
    void onlyTheBurstsWatermarkGoesOn() throws Exception {
        // When
        locate.watermarkOfTable(9);
        locate.watermarkOfBursts(7);

        // Then
        assertThat(locate.output()).containsExactly(new Watermark(7));
    }

    @Test
    void theSlotsOfAProcessShareOneTable() throws Exception {
        // Given
        try (LocateHarness neighbour = new LocateHarness()) {

            // When
            locate.send(AsnTables.chunks(AsnTables.FIRST, 2));
            neighbour.send(AsnTables.chunks(AsnTables.FIRST, 2));

            // Then
            assertThat(neighbour.table())
                    .isSameAs(locate.table())
                    .isSameAs(
                            SharedTables.get(
                                    AsnTables.FIRST.version(),
                                    () -> {
                                        throw new AssertionError("put together once more");
                                    }));
        }
    }
}

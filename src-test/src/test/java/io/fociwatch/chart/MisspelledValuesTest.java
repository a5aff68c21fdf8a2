package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that values.schema.json refuses, by Helm's own engine. */
final class MisspelledValuesTest {

    @Test
    void aMisspelledValueIsRefused() {
        refuses("minimal", "additional properties 'statee'", Change.set("/statee/uri", "s3://b"));
        refuses(
                "minimal",
                "additional properties 'memroy'",
                Change.set("/flink/jobManager/memroy", 1));
        refuses(
                "minimal",
                "additional properties 'burst-windw'",
                Change.set("/hunt/settings/burst-windw", "10 min"));
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        refuses("minimal", "mode", Change.set("/mode", "both"));
        refuses("minimal", "parallelism", Change.set("/flink/parallelism", "four"));
        refuses("minimal", "parallelism", Change.set("/flink/parallelism", 721));
        refuses("minimal", "burst-window", Change.set("/hunt/settings/burst-window", "10"));
        refuses("minimal", "since", Change.set("/live/since", "yesterday"));
        refuses("eventhub", "urls", Change.set("/asn/urls", List.of("http://lists.example/a.csv")));
    }

    private static void refuses(String ciName, String message, Change... changes) {
        assertThatThrownBy(() -> Chart.render(ciName, changes)).hasMessageContaining(message);
    }
}

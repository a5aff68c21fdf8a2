package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/runbook.md: what an alert's link leads to. */
final class RunbookTest {
    private static final Path PAGE = Path.of("../docs/runbook.md");
    private static final Pattern SECTION =
            Pattern.compile("(?ms)^### (\\w+)\\n\\n(.*?)(?=^##|\\z)");

    @Test
    void everyAlertHasItsParagraphAndNoOtherHasOne() throws Exception {
        // Given
        Set<String> alerts = new TreeSet<>();
        Query.ofAlerts(Chart.render("live")).forEach(query -> alerts.add(query.from()));
        Query.ofAlerts(Chart.render("eventhub", Query.WITH_MONITORING))
                .forEach(query -> alerts.add(query.from()));

        // When
        Map<String, String> sections = new TreeMap<>();
        SECTION.matcher(Files.readString(PAGE))
                .results()
                .forEach(section -> sections.put(section.group(1), section.group(2)));

        // Then
        assertThat(sections.keySet()).isEqualTo(alerts);
        assertThat(sections.values()).allMatch(text -> text.length() > 100);
    }
}

package io.fociwatch.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is lost when not every sign-in was read in time.
 *
 * @param missing alerts that are not there
 * @param lessened those that are without some of their evidence
 */
record LostAlerts(long missing, long lessened) {

    static LostAlerts between(List<JsonNode> actual, List<JsonNode> expected) {
        List<String> differences = AlertDifference.between(actual, expected);
        long missing = differences.stream().filter(line -> line.startsWith("missing")).count();
        Set<String> lessened = new HashSet<>();
        for (String difference : differences) {
            if (difference.matches("[0-9a-f]{32} .*")) {
                lessened.add(difference.substring(0, 32));
            }
        }
        return new LostAlerts(missing, lessened.size());
    }
}

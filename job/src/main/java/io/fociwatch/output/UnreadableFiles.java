package io.fociwatch.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fociwatch.log.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Files among rejections, as {@link RejectionJson} writes these. */
public final class UnreadableFiles {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UnreadableFiles() {}

    /** Each file with the reason why it was not read, or not to the end. */
    public static List<String> among(List<String> rejections) throws IOException {
        List<String> files = new ArrayList<>();
        for (String line : rejections) {
            // Most are of records, with all their bytes.
            if (line.contains(RejectionReason.UNREADABLE_FILE.name())) {
                JsonNode rejection = MAPPER.readTree(line);
                if (rejection
                        .path("Reason")
                        .asText()
                        .equals(RejectionReason.UNREADABLE_FILE.name())) {
                    files.add(
                            rejection.path("Origin").asText()
                                    + ": "
                                    + rejection.path("Detail").asText());
                }
            }
        }
        return files;
    }
}

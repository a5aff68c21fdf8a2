package io.fociwatch.story;

import io.fociwatch.oracle.StoryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The stories' lists in the form that the program reads, and its own names of resources. */
public final class StoryCatalogue {
    private static final Instant MORNING = Instant.parse("2026-05-01T00:00:00Z");
    private static final String LEAVES = "2026-05-01T15:30:00Z";

    private static final Map<String, String> RESOURCE_NAMES =
            Map.of(
                    "00000003-0000-0000-c000-000000000000", "Microsoft Graph",
                    "00000002-0000-0ff1-ce00-000000000000", "Office 365 Exchange Online",
                    "00000003-0000-0ff1-ce00-000000000000", "Office 365 SharePoint Online",
                    "797f4846-ba00-4fd7-ba43-dac1f8f63013", "Azure Resource Manager",
                    "cfa8b339-82a2-471a-a3c9-0fc0be7a4093", "Azure Key Vault",
                    "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", "Microsoft Teams Services",
                    "b55b276d-2b09-4ad2-8de5-f09cf24ffba9",
                            "Microsoft Teams - Teams And Channels Service");

    private StoryCatalogue() {}

    /** Writes the stories' clients as a catalogue file. */
    public static Path write(Path file) throws IOException {
        StringBuilder csv = new StringBuilder("client_id,family,name,valid_from,valid_until\n");
        for (StoryClient client : StoryClient.values()) {
            if (StoryClient.listed(client.id(), MORNING)) {
                boolean leaves = !StoryClient.listed(client.id(), Instant.parse(LEAVES));
                csv.append(
                        "%s,stories,%s,,%s%n"
                                .formatted(
                                        client.id(), client.displayName(), leaves ? LEAVES : ""));
            }
        }
        return Files.writeString(file, csv);
    }

    /** What the program calls a resource that the log leaves unnamed. */
    public static String resourceName(String id) {
        return RESOURCE_NAMES.getOrDefault(id, "");
    }
}

package io.fociwatch.oracle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The clients of the random stories, which are also the catalogue that the oracles' tests use. */
public enum StoryClient {
    /** In the hunt's list, though no such application exists. */
    CLI_OF_THE_HUNT("04b07795-8542-4bc9-aaaa-59d79c0a3df9", "Microsoft Azure CLI", Kind.HUNT),
    /** In the hunt's list. */
    CLI("04b07795-8ddb-461a-bbee-02f9e1bf7b46", "Microsoft Azure CLI", Kind.HUNT),
    /** In the hunt's list. */
    POWERSHELL("1950a258-227b-4e31-a9cf-717495945fc2", "Microsoft Azure PowerShell", Kind.HUNT),
    /** In the hunt's list. */
    BROKER("29d9ed98-a469-4536-ade2-f981bc1d605e", "Microsoft Authentication Broker", Kind.HUNT),
    /** In the hunt's list. */
    OFFICE("d3590ed6-52b3-4102-aeff-aad2292ab01c", "Microsoft Office", Kind.HUNT),
    /** In the FOCI list. */
    TEAMS("1fec8e78-bce4-4aaf-ab1b-5451cc387264", "Microsoft Teams", Kind.FOCI),
    /** In the FOCI list. */
    ONEDRIVE("ab9b8c07-8f02-4f72-87fa-80105867a763", "OneDrive SyncEngine", Kind.FOCI),
    /** In the FOCI list of 2022, in the stories' catalogue until the middle of their day. */
    TUNNEL("eb539595-3fe1-474e-9c1d-feb3625d1be5", "Microsoft Tunnel", Kind.LEAVING),
    /** In no list. */
    PORTAL("c44b4083-3bb0-49c1-b47d-974e53cbdf3c", "Azure Portal", Kind.UNLISTED),
    /** In no list. */
    TEAMS_WEB("5e3ce6c0-2b1f-4285-8d4b-75ee78787346", "Microsoft Teams Web Client", Kind.UNLISTED);

    private enum Kind {
        HUNT,
        FOCI,
        LEAVING,
        UNLISTED
    }

    private static final Instant LEAVES = Instant.parse("2026-05-01T15:30:00Z");

    private final String id;
    private final String displayName;
    private final Kind kind;

    StoryClient(String id, String displayName, Kind kind) {
        this.id = id;
        this.displayName = displayName;
        this.kind = kind;
    }

    /** Client id, lower case. */
    public String id() {
        return id;
    }

    /** Its usual name. */
    public String displayName() {
        return displayName;
    }

    /** Whether the stories' catalogue holds this client (lower-case id) at this time. */
    public static boolean listed(String clientId, Instant time) {
        return find(clientId)
                .filter(client -> client.kind != Kind.UNLISTED)
                .filter(client -> client.kind != Kind.LEAVING || time.isBefore(LEAVES))
                .isPresent();
    }

    /** The catalogue's name of this client (lower-case id); "" if it has none. */
    public static String nameOf(String clientId) {
        return find(clientId).map(StoryClient::displayName).orElse("");
    }

    private static Optional<StoryClient> find(String clientId) {
        return Arrays.stream(values()).filter(client -> client.id.equals(clientId)).findFirst();
    }
}

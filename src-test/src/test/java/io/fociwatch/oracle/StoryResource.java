package io.fociwatch.oracle;

import java.util.Arrays;

/** The resources of the random stories. */
public enum StoryResource {
    /** The usual first. */
    GRAPH("00000003-0000-0000-c000-000000000000", "Microsoft Graph"),
    /** Plain. */
    EXCHANGE("00000002-0000-0ff1-ce00-000000000000", "Office 365 Exchange Online"),
    /** Plain. */
    SHAREPOINT("00000003-0000-0ff1-ce00-000000000000", "Office 365 SharePoint Online"),
    /** One id, whose name changed. */
    MANAGEMENT(
            "797f4846-ba00-4fd7-ba43-dac1f8f63013",
            "Windows Azure Service Management API",
            "Azure Resource Manager"),
    /** Plain. */
    KEY_VAULT("cfa8b339-82a2-471a-a3c9-0fc0be7a4093", "Azure Key Vault"),
    /** Shares its name with {@link #TEAMS_CHAT}. */
    TEAMS("cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", "Microsoft Teams Services"),
    /** Shares its name with {@link #TEAMS}. */
    TEAMS_CHAT("b55b276d-2b09-4ad2-8de5-f09cf24ffba9", "Microsoft Teams Services"),
    /** Always logged without an id. */
    SUPPORT("", "IAM Supportability"),
    /** Always logged without a name, and unknown to the catalogue. */
    NAMELESS("5d0c91aa-1f3e-4c55-9d6c-0a2f1c7b8e11", "");

    private final String id;
    private final String displayName;
    private final String laterName;

    StoryResource(String id, String displayName) {
        this(id, displayName, displayName);
    }

    StoryResource(String id, String displayName, String laterName) {
        this.id = id;
        this.displayName = displayName;
        this.laterName = laterName;
    }

    /** Resource id, lower case; "" if it is logged without one. */
    public String id() {
        return id;
    }

    /** The name under which it is usually logged; "" if without one. */
    public String displayName() {
        return displayName;
    }

    /** The name under which it is logged now and then. */
    public String laterName() {
        return laterName;
    }

    /** The catalogue's name of this resource (lower-case id); "" if it has none. */
    public static String nameOf(String resourceId) {
        return Arrays.stream(values())
                .filter(resource -> !resource.id.isEmpty() && resource.id.equals(resourceId))
                .map(StoryResource::displayName)
                .findFirst()
                .orElse("");
    }
}

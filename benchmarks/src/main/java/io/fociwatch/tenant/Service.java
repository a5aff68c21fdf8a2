package io.fociwatch.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** A service that tokens are for, under the id and the name that Entra logs. */
enum Service {
    GRAPH("00000003-0000-0000-c000-000000000000", "Microsoft Graph"),
    EXCHANGE("00000002-0000-0ff1-ce00-000000000000", "Office 365 Exchange Online"),
    SHAREPOINT("00000003-0000-0ff1-ce00-000000000000", "Office 365 SharePoint Online"),
    TEAMS("cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", "Microsoft Teams Services"),
    PRESENCE("1e70cd27-4707-4589-8ec5-9bd20c472a46", "Skype Presence Service"),
    AZURE("797f4846-ba00-4fd7-ba43-dac1f8f63013", "Azure Resource Manager"),
    KEY_VAULT("cfa8b339-82a2-471a-a3c9-0fc0be7a4093", "Azure Key Vault"),
    STORAGE("e406a681-f3d4-42a8-90b6-c2b029497af1", "Azure Storage");

    /** All of them; {@code values()} would make an array for each record. */
    static final List<Service> ALL = List.of(values());

    private final byte[] id;
    private final byte[] title;

    Service(String id, String title) {
        this.id = id.getBytes(UTF_8);
        this.title = title.getBytes(UTF_8);
    }

    void writeId(RecordBytes out) {
        out.text(id);
    }

    void writeTitle(RecordBytes out) {
        out.text(title);
    }
}

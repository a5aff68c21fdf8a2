package io.fociwatch.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** A client that people of the tenant sign in with, or thieves of their tokens. */
enum App {
    TEAMS("1fec8e78-bce4-4aaf-ab1b-5451cc387264", "Microsoft Teams"),
    OUTLOOK_MOBILE("27922004-5251-4030-b22d-91ecd9a37ea4", "Outlook Mobile"),
    ONEDRIVE("ab9b8c07-8f02-4f72-87fa-80105867a763", "OneDrive SyncEngine"),
    OFFICE("d3590ed6-52b3-4102-aeff-aad2292ab01c", "Microsoft Office"),
    /** In no family of the client catalogue, like the two that follow. */
    OUTLOOK_WEB("9199bf20-a13f-4107-85dc-02114787ef48", "One Outlook Web"),
    OFFICE_HOME("4765445b-32c6-49b0-83e6-1d93765276ca", "OfficeHome"),
    AZURE_PORTAL("c44b4083-3bb0-49c1-b47d-974e53cbdf3c", "Azure Portal"),
    /** Of the hunt's own five clients, like the two that follow; nobody's routine. */
    CLI("04b07795-8542-4bc9-aaaa-59d79c0a3df9", "Microsoft Azure CLI"),
    POWERSHELL("1950a258-227b-4e31-a9cf-717495945fc2", "Microsoft Azure PowerShell"),
    BROKER("29d9ed98-a469-4536-ade2-f981bc1d605e", "Microsoft Authentication Broker");

    /** What people use by themselves, without the stolen ones. */
    static final List<App> ROUTINE = List.of(values()).subList(0, CLI.ordinal());

    private final byte[] id;
    private final byte[] title;
    private final byte[] agent;

    App(String id, String title) {
        this.id = id.getBytes(UTF_8);
        this.title = title.getBytes(UTF_8);
        this.agent = UserAgents.ALL.get(ordinal() % UserAgents.ALL.size()).getBytes(UTF_8);
    }

    void writeId(RecordBytes out) {
        out.text(id);
    }

    void writeTitle(RecordBytes out) {
        out.text(title);
    }

    void writeAgent(RecordBytes out) {
        out.text(agent);
    }

    /** Beside the constants, which are made before the fields of their enum. */
    private static final class UserAgents {
        static final List<String> ALL =
                List.of(
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
                                + " Gecko) Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)"
                                + " AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
                                + " PKeyAuth/1.0",
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; WebView/3.0)"
                                + " AppleWebKit/537.36 (KHTML, like Gecko) Edge/18.26100");
    }
}

package io.fociwatch.tenant;

import java.time.Duration;

/** A log of the tenant, and how much of it a user makes in a day. */
enum LogKind {
    SIGN_INS("insights-logs-signinlogs", "sign-in.json", 30),
    NON_INTERACTIVE("insights-logs-noninteractiveusersigninlogs", "non-interactive.json", 120),
    GRAPH_CALLS("insights-logs-microsoftgraphactivitylogs", "graph-call.json", 200);

    /** Of a sign-in to its record; what {@code time} is behind {@code createdDateTime}. */
    static final long LEAST_DELAY = Duration.ofSeconds(68).toMillis();

    static final long MOST_DELAY = Duration.ofSeconds(740).toMillis();

    private final String container;
    private final RecordTemplate template;
    private final int recordsPerUser;

    LogKind(String container, String template, int recordsPerUser) {
        this.container = container;
        this.template = RecordTemplate.load(template);
        this.recordsPerUser = recordsPerUser;
    }

    /** The container that diagnostic settings write it to. */
    String container() {
        return container;
    }

    /** How its records are written. */
    RecordTemplate template() {
        return template;
    }

    /** Records a user and day, without those delivered again. */
    int recordsPerUser() {
        return recordsPerUser;
    }

    /** Whether {@code time} is that of logging; in the Graph log it is that of the call. */
    boolean isOfSignIns() {
        return this != GRAPH_CALLS;
    }
}

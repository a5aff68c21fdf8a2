package io.fociwatch.benchmark;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.log.DecodedRecords;
import io.fociwatch.log.Rejection;
import io.fociwatch.signin.SignIn;

/** Counts sign-ins and Graph calls, and sums up all their fields. */
final class RecordDigest implements DecodedRecords {
    private final Digest digest = new Digest();
    private long records;
    private long rejected;

    @Override
    public void signIn(SignIn signIn) {
        records++;
        digest.with(signIn.log().name())
                .with(signIn.id())
                .with(signIn.time())
                .with(signIn.user().tenantId())
                .with(signIn.user().id())
                .with(signIn.user().principalName())
                .with(signIn.client().id())
                .with(signIn.client().name())
                .with(signIn.resource().id())
                .with(signIn.resource().name())
                .with(signIn.succeeded() ? 1 : 0)
                .with(signIn.protocol())
                .with(signIn.ipAddress())
                .with(signIn.userAgent())
                .with(signIn.correlationId())
                .with(signIn.sessionId())
                .with(signIn.tokenId())
                .with(signIn.origin())
                .end();
    }

    @Override
    public void graphCall(GraphCall call) {
        records++;
        digest.with(call.requestId())
                .with(call.time())
                .with(call.user().tenantId())
                .with(call.user().id())
                .with(call.tokenId())
                .with(call.sessionId())
                .with(call.method())
                .with(call.uri())
                .with(call.status())
                .with(call.ipAddress())
                .with(call.userAgent())
                .with(call.origin())
                .end();
    }

    @Override
    public void appOnlyGraphCall() {}

    @Override
    public void skipped(String category) {}

    @Override
    public void rejected(Rejection rejection) {
        rejected++;
    }

    /**
     * The records seen.
     *
     * @throws IllegalStateException if a record was rejected
     */
    Outcome outcome() {
        if (rejected > 0) {
            throw new IllegalStateException("%d sound records rejected".formatted(rejected));
        }
        return new Outcome(records, digest.sum());
    }
}

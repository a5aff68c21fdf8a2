package io.fociwatch.signin;

/**
 * Says how one sign-in of a test differs from the usual one. Two that say the same are one record
 * delivered twice, as the record's id follows from time, log, user, client and resource.
 */
public final class SignInBuilder {
    private final SignInLog log;
    private String id = "";
    private long time = SignIns.START;
    private User user = SignIns.user("alice");
    private Client client = SignIns.client("Azure CLI");
    private Resource resource = SignIns.resource("Microsoft Graph");
    private boolean succeeded = true;
    private String protocol;
    private String origin = "log:1";

    SignInBuilder(SignInLog log, String protocol) {
        this.log = log;
        this.protocol = protocol;
    }

    public SignInBuilder atMinute(long minute) {
        return at(SignIns.minute(minute));
    }

    /** At an event time in ms. */
    public SignInBuilder at(long time) {
        this.time = time;
        return this;
    }

    /** Later by that many ms than said so far; earlier if negative. */
    public SignInBuilder plusMillis(long millis) {
        return at(time + millis);
    }

    public SignInBuilder to(String resource) {
        return to(SignIns.resource(resource));
    }

    public SignInBuilder to(Resource resource) {
        this.resource = resource;
        return this;
    }

    public SignInBuilder by(String client) {
        this.client = SignIns.client(client);
        return this;
    }

    public SignInBuilder of(String user) {
        return of(SignIns.user(user));
    }

    public SignInBuilder of(User user) {
        this.user = user;
        return this;
    }

    public SignInBuilder failed() {
        this.succeeded = false;
        return this;
    }

    public SignInBuilder protocol(String protocol) {
        this.protocol = protocol;
        return this;
    }

    public SignInBuilder id(String id) {
        this.id = id;
        return this;
    }

    /** Read at another place: another delivery of the record. */
    public SignInBuilder from(String origin) {
        this.origin = origin;
        return this;
    }

    public SignIn build() {
        return new SignIn(
                log,
                id.isEmpty() ? usualId() : id,
                time,
                user,
                client,
                resource,
                succeeded,
                protocol,
                "203.0.113.7",
                "python-requests/2.31",
                "correlation",
                "session",
                "token",
                origin);
    }

    private String usualId() {
        return "%s %s %s %s at %d ms"
                .formatted(
                        log == SignInLog.INTERACTIVE ? "code" : "token",
                        user.principalName(),
                        client.name(),
                        resource.identity(),
                        time - SignIns.START);
    }
}

package io.fociwatch.signin;

import io.fociwatch.wire.Texts;
import io.fociwatch.wire.WireFormat;
import io.fociwatch.wire.WireType;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How sign-ins travel between subtasks. */
public final class SignInWire implements WireFormat<SignIn> {
    private static final long serialVersionUID = 1L;

    /** Sign-ins on their way. */
    public static final TypeInformation<SignIn> TYPE = new WireType<>(new SignInWire());

    private static final SignInLog[] LOGS = SignInLog.values();
    private static final int TEXTS = 15;

    private SignInWire() {}

    @Override
    public Class<SignIn> type() {
        return SignIn.class;
    }

    @Override
    public void write(SignIn signIn, DataOutputView out) throws IOException {
        out.writeByte(signIn.log().ordinal());
        out.writeLong(signIn.time());
        out.writeBoolean(signIn.succeeded());
        out.writeLong(signIn.arrival());
        Texts.write(
                out,
                signIn.id(),
                signIn.user().tenantId(),
                signIn.user().id(),
                signIn.user().principalName(),
                signIn.client().id(),
                signIn.client().name(),
                signIn.resource().id(),
                signIn.resource().name(),
                signIn.protocol(),
                signIn.ipAddress(),
                signIn.userAgent(),
                signIn.correlationId(),
                signIn.sessionId(),
                signIn.tokenId(),
                signIn.origin());
    }

    @Override
    public SignIn read(DataInputView in) throws IOException {
        SignInLog log = LOGS[in.readByte()];
        long time = in.readLong();
        boolean succeeded = in.readBoolean();
        long arrival = in.readLong();
        String[] texts = Texts.read(in, TEXTS);
        return new SignIn(
                log,
                texts[0],
                time,
                new User(texts[1], texts[2], texts[3]),
                new Client(texts[4], texts[5]),
                new Resource(texts[6], texts[7]),
                succeeded,
                texts[8],
                texts[9],
                texts[10],
                texts[11],
                texts[12],
                texts[13],
                texts[14],
                arrival);
    }
}

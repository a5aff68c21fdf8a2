package io.fociwatch.signin;

import io.fociwatch.format.Format;
import io.fociwatch.format.FormatType;
import io.fociwatch.format.Texts;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How sign-ins are written. */
public final class SignInFormat implements Format<SignIn> {
    private static final long serialVersionUID = 1L;

    /** Written by their places here, which they keep. */
    private static final SignInLog[] LOGS = SignInLog.values();

    private static final int TEXTS = 15;

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

    /** Tells Flink of the format, wherever a sign-in is an element, a component or state. */
    public static final class Factory extends TypeInfoFactory<SignIn> {
        @Override
        public TypeInformation<SignIn> createTypeInfo(
                Type type, Map<String, TypeInformation<?>> parameters) {
            return new FormatType<>(new SignInFormat());
        }
    }
}

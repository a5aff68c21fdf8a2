package io.fociwatch.pivot;

import io.fociwatch.format.Format;
import io.fociwatch.format.FormatType;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInFormat;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How bursts are written. */
public final class BurstFormat implements Format<Burst> {
    private static final long serialVersionUID = 1L;

    private final SignInFormat signIn = new SignInFormat();

    @Override
    public Class<Burst> type() {
        return Burst.class;
    }

    @Override
    public void write(Burst burst, DataOutputView out) throws IOException {
        writeAll(burst.deviceCodes(), out);
        writeAll(burst.signIns(), out);
    }

    @Override
    public Burst read(DataInputView in) throws IOException {
        return new Burst(readAll(in), readAll(in));
    }

    private void writeAll(List<SignIn> signIns, DataOutputView out) throws IOException {
        out.writeInt(signIns.size());
        for (SignIn one : signIns) {
            signIn.write(one, out);
        }
    }

    private List<SignIn> readAll(DataInputView in) throws IOException {
        int count = in.readInt();
        List<SignIn> signIns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            signIns.add(signIn.read(in));
        }
        return List.copyOf(signIns);
    }

    /** Tells Flink of the format, wherever a burst is an element, a component or state. */
    public static final class Factory extends TypeInfoFactory<Burst> {
        @Override
        public TypeInformation<Burst> createTypeInfo(
                Type type, Map<String, TypeInformation<?>> parameters) {
            return new FormatType<>(new BurstFormat());
        }
    }
}

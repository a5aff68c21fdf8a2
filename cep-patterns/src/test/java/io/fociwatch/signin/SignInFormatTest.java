package io.fociwatch.signin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.format.FormatType;
import io.fociwatch.format.Travelled;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SignInFormatTest {

    @ParameterizedTest
    @EnumSource
    void everyComponentArrives(SignInLog log) throws IOException {
        SignIn signIn =
                new SignIn(
                        log,
                        "id",
                        Long.MIN_VALUE,
                        new User("tenant", "user", "Ada@Example.com"),
                        new Client("client", "Office"),
                        new Resource("resource", "Graph"),
                        log == SignInLog.INTERACTIVE,
                        "deviceCode",
                        "2001:db8::1",
                        "<b>agent</b>",
                        "correlation",
                        "session",
                        "token",
                        "PT1H.json:7",
                        Long.MAX_VALUE);

        assertThat(Travelled.by(TypeInformation.of(SignIn.class), signIn)).isEqualTo(signIn);
    }

    @Test
    void textsOfAnyScriptArrive() throws IOException {
        User user = new User("", "", "\u0416\u00E9\uD83D\uDE00@example.com");
        SignIn signIn = SignIns.deviceCode().of(user).build();

        assertThat(Travelled.by(TypeInformation.of(SignIn.class), signIn)).isEqualTo(signIn);
    }

    @Test
    void flinkTakesItWhereverASignInIs() {
        assertThat(TypeInformation.of(SignIn.class))
                .isEqualTo(new FormatType<>(new SignInFormat()));
    }

    /** Savepoints are full of them: where these bytes change, nobody's state can be read. */
    @Test
    void theBytesOfASignInNeverChange() throws IOException {
        // Given
        SignIn signIn =
                new SignIn(
                        SignInLog.NON_INTERACTIVE,
                        "i",
                        1,
                        new User("t", "u", "P"),
                        new Client("c", "n"),
                        new Resource("r", "g"),
                        true,
                        "none",
                        "",
                        "a",
                        "k",
                        "s",
                        "x",
                        "f:7",
                        2);
        DataOutputSerializer out = new DataOutputSerializer(64);

        // When
        TypeInformation.of(SignIn.class)
                .createSerializer(new SerializerConfigImpl())
                .serialize(signIn, out);

        // Then
        byte[] texts = "ituPcnrgnoneaksxf:7".getBytes(ISO_8859_1);
        assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer()))
                .isEqualTo(
                        "01" // log
                                + "0000000000000001" // time
                                + "01" // succeeded
                                + "0000000000000002" // arrival
                                + "01" // Latin-1
                                + "010101010101010104000101010103" // lengths
                                + HexFormat.of().formatHex(texts));
    }
}

package io.fociwatch.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.wire.Travelled;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SignInWireTest {

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

        assertThat(Travelled.by(SignInWire.TYPE, signIn)).isEqualTo(signIn);
    }

    @Test
    void textsOfAnyScriptArrive() throws IOException {
        User user = new User("", "", "\u0416\u00E9\uD83D\uDE00@example.com");
        SignIn signIn = SignIns.deviceCode().of(user).build();

        assertThat(Travelled.by(SignInWire.TYPE, signIn)).isEqualTo(signIn);
    }
}

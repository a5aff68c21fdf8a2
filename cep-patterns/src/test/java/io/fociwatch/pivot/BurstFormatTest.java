package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.format.FormatType;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInFormat;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

final class BurstFormatTest {
    @Test
    void flinkTakesItWhereverABurstIs() {
        assertThat(TypeInformation.of(Burst.class)).isEqualTo(new FormatType<>(new BurstFormat()));
    }

    /** Savepoints are full of them. */
    @Test
    void theBytesOfABurstAreItsNumbersAndItsSignInsAndNeverChange() throws IOException {
        // Given
        SignIn code = deviceCode().build();
        List<SignIn> redemptions = story(redemption().to("Graph"), redemption().to("Azure"));
        DataOutputSerializer expected = new DataOutputSerializer(64);
        SignInFormat signIns = new SignInFormat();
        expected.writeInt(1);
        signIns.write(code, expected);
        expected.writeInt(2);
        signIns.write(redemptions.get(0), expected);
        signIns.write(redemptions.get(1), expected);

        // When
        DataOutputSerializer out = new DataOutputSerializer(64);
        new BurstFormat().write(new Burst(List.of(code), redemptions), out);

        // Then
        assertThat(out.getCopyOfBuffer()).isEqualTo(expected.getCopyOfBuffer());
    }
}

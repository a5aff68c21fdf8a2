package io.fociwatch.signin;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SignInOrderTest {

    @Test
    void timeThenDeviceCodesThenIdThenOriginWhateverTheOrderOfArrival() {
        // Given
        List<SignIn> told =
                story(
                        redemption().atMinute(1).id("z"),
                        deviceCode().atMinute(2).id("z"),
                        redemption().atMinute(2).id("a").from("log:1"),
                        redemption().atMinute(2).id("a").from("log:2"),
                        redemption().atMinute(2).id("b").from("log:1"));
        List<SignIn> arrived = new ArrayList<>(told);
        Collections.shuffle(arrived, new Random(1));

        // When
        arrived.sort(new SignInOrder());

        // Then
        assertThat(arrived).isEqualTo(told);
    }
}

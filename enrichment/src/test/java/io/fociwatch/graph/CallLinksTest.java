package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.Burst;
import io.fociwatch.signin.User;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallLinksTest {
    private final CallLinks links = new CallLinks(Theft.burst());

    @Test
    void theStrongestLinkIsTold() {
        assertThat(links.link(call("token-b", "session"))).contains(Link.TOKEN);
        assertThat(links.link(call("correlation-b", "session"))).contains(Link.SESSION);
        assertThat(links.link(call("correlation-b", "another"))).contains(Link.CORRELATION);
    }

    @Test
    void timeAloneLinksNothing() {
        assertThat(links.link(call("token-z", "another"))).isEmpty();
        assertThat(links.link(call("", ""))).isEmpty();
    }

    @Test
    void idsAreCaseSensitive() {
        assertThat(links.link(call("TOKEN-B", ""))).isEmpty();
        assertThat(links.link(call("", "Session"))).isEmpty();
        assertThat(links.link(call("Correlation-b", ""))).isEmpty();
    }

    @Test
    void anotherUsersCallIsNeverLinked() {
        User sameIdElsewhere = new User("another tenant", Theft.VICTIM.id(), "");
        for (User user : List.of(Theft.OTHER, sameIdElsewhere)) {
            assertThat(links.link(Theft.call(user, "g", 2, "token-a", "session"))).isEmpty();
            assertThat(links.link(Theft.call(user, "g", 2, "correlation-a", ""))).isEmpty();
        }
    }

    @Test
    void theDeviceCodesTokenIsNotTheBursts() {
        assertThat(links.link(call("token-dc", ""))).isEmpty();
    }

    @Test
    void aSignInsOwnIdIsAToken() {
        // Given
        String id = "42a0215d-dde0-4fd5-b4d0-a8ed88ae6900";
        Burst burst =
                new Burst(
                        Theft.burst().deviceCodes(), List.of(Theft.redemption(id, 2, "192.0.2.1")));

        // Then
        assertThat(new CallLinks(burst).link(call("XSGgQuDd1U-00KjtiK5pAA", "")))
                .contains(Link.TOKEN);
    }

    @Test
    void aRequestDeliveredAgainIsListedOnceAndByTime() {
        // When
        List<LinkedCall> linked =
                links.of(
                        List.of(
                                Theft.call("late", 9),
                                Theft.call("early", 3),
                                Theft.call("late", 8),
                                Theft.call(Theft.VICTIM, "none", 1, "token-z", ""),
                                Theft.call("early", 3)));

        // Then
        assertThat(linked)
                .extracting(call -> call.call().requestId())
                .containsExactly("early", "late");
        assertThat(linked.get(1).call().time()).isEqualTo(Theft.minute(8));
    }

    private static GraphCall call(String token, String session) {
        return Theft.call(Theft.VICTIM, "g", 2.5, token, session);
    }
}

package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import java.util.List;

/** Bursts for tests of what has been told of them, named by the minute they begin. */
final class ToldStory {
    /** Of a burst, in ms. */
    static final long WINDOW = Duration.ofMinutes(10).toMillis();

    static final long NOTHING_SETTLED = Long.MIN_VALUE;

    /** The sign-ins that are still there, of all these bursts. */
    static final List<SignIn> KNOWN = story(deviceCode());

    private ToldStory() {}

    static ToldBursts told(BurstRevision... revisions) {
        return new ToldBursts(List.of(revisions));
    }

    /** Three resources in two minutes. */
    static Burst burst(long minute) {
        return new Burst(
                story(deviceCode()),
                story(
                        redemption().atMinute(minute).to("Graph"),
                        redemption().atMinute(minute + 1).to("Exchange"),
                        redemption().atMinute(minute + 2).to("Key Vault")));
    }

    /** The same burst when one more sign-in is known. */
    static Burst grown(long minute) {
        return new Burst(
                story(deviceCode()),
                story(
                        redemption().atMinute(minute).to("Graph"),
                        redemption().atMinute(minute + 1).to("Exchange"),
                        redemption().atMinute(minute + 2).to("Key Vault"),
                        redemption().atMinute(minute + 3).to("SharePoint")));
    }
}

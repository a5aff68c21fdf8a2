package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Keys of the topics, and of how late what is in them may come. */
public final class TopicOptions {
    private static final Limits<Duration> ORDER_LIMITS =
            new Limits<>(Duration.ZERO, Duration.ofHours(1));

    /** Topics of interactive sign-ins. */
    public static final Setting<List<String>> SIGN_INS =
            topics("hunt.topics.sign-ins", "Topics of SignInLogs, or of both kinds of sign-ins.");

    /** Topics of non-interactive sign-ins. */
    public static final Setting<List<String>> NON_INTERACTIVE =
            topics(
                    "hunt.topics.non-interactive",
                    "Topics of NonInteractiveUserSignInLogs, where these have their own.");

    /** Topics of Graph activity. */
    public static final Setting<List<String>> GRAPH =
            topics(
                    "hunt.topics.graph",
                    "Topics of MicrosoftGraphActivityLogs; may be the sign-ins' own, which are then"
                            + " read twice.");

    /** Order among interactive sign-ins. */
    public static final Setting<Duration> SIGN_INS_ORDER =
            order("hunt.topics.sign-ins-out-of-orderness", "the sign-ins' topics");

    /** Order among non-interactive sign-ins. */
    public static final Setting<Duration> NON_INTERACTIVE_ORDER =
            order("hunt.topics.non-interactive-out-of-orderness", "the non-interactive topics");

    /** Order among Graph calls. */
    public static final Setting<Duration> GRAPH_ORDER =
            order("hunt.topics.graph-out-of-orderness", "the Graph topics");

    /** When a partition is quiet. */
    public static final Setting<Duration> SILENCE =
            Setting.duration(
                    "hunt.topics.silence",
                    Duration.ofMinutes(1),
                    new Limits<>(Duration.ofSeconds(1), Duration.ofDays(1)),
                    "After how long without an event a partition is taken to be quiet, and its"
                            + " watermark follows the wall clock.");

    /** How far behind the clock. */
    public static final Setting<Duration> SILENCE_GUARD =
            Setting.duration(
                    "hunt.topics.silence-guard",
                    Duration.ofMinutes(12),
                    new Limits<>(Duration.ZERO, Duration.ofDays(1)),
                    "How far a quiet partition's watermark stays behind the wall clock, its"
                        + " out-of-orderness apart; sign-ins take 2 to 12 minutes to Event Hubs.");

    /** Where alerts go. */
    public static final Setting<String> ALERTS =
            Setting.text("hunt.topics.alerts", "The topic that alerts are written to.");

    /** Where rejected records go. */
    public static final Setting<String> REJECTED =
            Setting.text(
                    "hunt.topics.rejected",
                    "The topic for records that cannot be used; without it they are counted only.");

    /** Where sign-ins go that are too late. */
    public static final Setting<String> TOO_LATE =
            Setting.text(
                    "hunt.topics.too-late",
                    "The topic for sign-ins later than the allowed lateness; without it they are"
                            + " counted only.");

    static final List<Setting<?>> ALL =
            List.of(
                    SIGN_INS,
                    NON_INTERACTIVE,
                    GRAPH,
                    SIGN_INS_ORDER,
                    NON_INTERACTIVE_ORDER,
                    GRAPH_ORDER,
                    SILENCE,
                    SILENCE_GUARD,
                    ALERTS,
                    REJECTED,
                    TOO_LATE);

    private TopicOptions() {}

    static LogTopics signIns(SettingValues values) {
        LogTopics signIns = new LogTopics(values.get(SIGN_INS), values.get(SIGN_INS_ORDER));
        if (signIns.topics().isEmpty()) {
            values.fault(SIGN_INS.key() + " is not set; a live run needs it");
        }
        Stream<String> twice =
                values.get(NON_INTERACTIVE).stream().filter(signIns.topics()::contains);
        twice.forEach(
                topic ->
                        values.fault(
                                "%s has %s, as %s has; name it once, its records may be mixed"
                                        .formatted(NON_INTERACTIVE.key(), topic, SIGN_INS.key())));
        return signIns;
    }

    static LogTopics nonInteractive(SettingValues values) {
        return new LogTopics(values.get(NON_INTERACTIVE), values.get(NON_INTERACTIVE_ORDER));
    }

    static LogTopics graph(SettingValues values) {
        return new LogTopics(values.get(GRAPH), values.get(GRAPH_ORDER));
    }

    static QuietSettings quiet(SettingValues values) {
        return new QuietSettings(values.get(SILENCE), values.get(SILENCE_GUARD));
    }

    static String alerts(SettingValues values) {
        String alerts = values.find(ALERTS).orElse("");
        if (alerts.isEmpty()) {
            values.fault(ALERTS.key() + " is not set; a live run needs it");
        }
        return alerts;
    }

    /** What is written to a topic that is read would be read again, without an end. */
    static void requireApart(SettingValues values, Collection<String> inputs) {
        for (Setting<String> output : List.of(ALERTS, REJECTED, TOO_LATE)) {
            values.find(output)
                    .filter(inputs::contains)
                    .ifPresent(
                            topic ->
                                    values.fault(
                                            "%s is %s, which is read too; name another topic"
                                                    .formatted(output.key(), topic)));
        }
    }

    private static Setting<List<String>> topics(String key, String description) {
        return Setting.names(key, List.of(), description);
    }

    private static Setting<Duration> order(String key, String of) {
        return Setting.duration(
                key,
                Duration.ofMinutes(2),
                ORDER_LIMITS,
                "How far behind the newest event of a partition of "
                        + of
                        + " another may come and be in time; an alert leaves so much later.");
    }
}

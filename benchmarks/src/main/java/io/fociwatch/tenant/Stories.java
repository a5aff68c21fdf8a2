package io.fociwatch.tenant;

import io.fociwatch.tenant.LoggedEvent.Deed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One user in twenty uses a device code; what follows is each of the stories in turn. */
final class Stories {
    private static final int USERS_A_STORY = 20;
    private static final DeviceCodeStory[] STORIES = DeviceCodeStory.values();

    /** So that each story is told to its end. */
    private static final int FIRST_HOUR = 1;

    private static final int LAST_HOUR = 22;
    private static final int CALLS_BY_TOKEN = 3;
    private static final long CALLS_WITHIN = 120_000;

    private final SplittableRandom random;
    private final Map<LogKind, List<LoggedEvent>> events = new EnumMap<>(LogKind.class);
    private long bursts;

    private Stories(SplittableRandom random) {
        this.random = random;
    }

    /** The stories of a tenant's day. */
    static Stories of(int users, SplittableRandom random) {
        Stories stories = new Stories(random);
        for (int user = 0; user < users; user += USERS_A_STORY) {
            stories.tell(STORIES[user / USERS_A_STORY % STORIES.length], user);
        }
        stories.events.values().forEach(list -> list.sort(LoggedEvent.BY_LOGGED));
        return stories;
    }

    /** Those of one log, by {@code time}. */
    Deque<LoggedEvent> in(LogKind kind) {
        return new ArrayDeque<>(events.getOrDefault(kind, List.of()));
    }

    /** How many bursts are in all of them. */
    long bursts() {
        return bursts;
    }

    private void tell(DeviceCodeStory story, int user) {
        bursts += story.bursts();
        long code = random.nextLong(Rhythm.startOf(FIRST_HOUR), Rhythm.startOf(LAST_HOUR));
        long session = seed();
        long codeSeed = seed();
        signIn(
                LogKind.SIGN_INS,
                codeSeed,
                user,
                code,
                new Deed(App.CLI, Service.GRAPH, true, true, codeSeed, session));
        for (DeviceCodeStory.Step step : story.steps()) {
            long seed = seed();
            Deed redemption =
                    new Deed(step.app(), step.service(), step.succeeded(), false, seed, session);
            signIn(LogKind.NON_INTERACTIVE, seed, user, code + step.millis(), redemption);
            if (step.service() == Service.GRAPH) {
                call(user, code + step.millis(), redemption);
            }
        }
    }

    /** Calls with the token, and one with another token of the same session. */
    private void call(int user, long from, Deed redemption) {
        for (int i = 0; i <= CALLS_BY_TOKEN; i++) {
            long time = from + random.nextLong(CALLS_WITHIN);
            Deed call =
                    new Deed(
                            redemption.app(),
                            Service.GRAPH,
                            true,
                            false,
                            i < CALLS_BY_TOKEN ? redemption.token() : seed(),
                            redemption.session());
            add(new LoggedEvent(LogKind.GRAPH_CALLS, seed(), user, time, time, time, 1, call));
        }
    }

    private void signIn(LogKind kind, long seed, int user, long time, Deed deed) {
        long logged = time + Routine.delay(random);
        add(new LoggedEvent(kind, seed, user, time, logged, logged, 1, deed));
    }

    private void add(LoggedEvent event) {
        events.computeIfAbsent(event.kind(), kind -> new ArrayList<>()).add(event);
    }

    private long seed() {
        return random.nextLong() >>> 1;
    }
}

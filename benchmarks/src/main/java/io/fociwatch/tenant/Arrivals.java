package io.fociwatch.tenant;

import java.io.IOException;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The records of one log in the order in which they reach the storage account: the routine, the
 * stories, and in 35 of 1,000 cases the same record again minutes later, up to four times. Holds
 * only what is on its way.
 */
final class Arrivals {
    private static final int AGAIN_OF_1000 = 35;
    private static final int MOST_DELIVERIES = 4;
    private static final long LEAST_AGAIN = 60_000;
    private static final long MOST_AGAIN = 720_000;

    private final Routine routine;
    private final long routineOfDay;
    private final Deque<LoggedEvent> stories;
    private final SplittableRandom random;
    private final PriorityQueue<LoggedEvent> onTheirWay =
            new PriorityQueue<>(LoggedEvent.BY_ARRIVAL);

    Arrivals(LogKind kind, int users, Deque<LoggedEvent> stories, SplittableRandom random) {
        this.routine = new Routine(kind, users, random.split());
        this.routineOfDay = (long) users * kind.recordsPerUser();
        this.stories = stories;
        this.random = random;
    }

    /** Takes each record of a blob. */
    @FunctionalInterface
    interface Blob {
        void append(LoggedEvent event) throws IOException;
    }

    /** Passes on the blob of this hour; of one hour after the other, from the first. */
    void hour(int hour, Blob blob) throws IOException {
        long start = Rhythm.startOf(hour);
        long count = Rhythm.countIn(hour, routineOfDay);
        for (long i = 0; i < count; i++) {
            long logged = start + (long) ((i + random.nextDouble()) / count * Rhythm.HOUR);
            sendStoriesBefore(logged);
            onTheirWay.add(routine.at(logged));
            while (!onTheirWay.isEmpty() && onTheirWay.peek().arrival() <= logged) {
                deliver(onTheirWay.remove(), blob);
            }
        }
        long end = start + Rhythm.HOUR;
        sendStoriesBefore(end);
        // A blob still grows when its hour is over.
        while (!onTheirWay.isEmpty() && onTheirWay.peek().logged() < end) {
            deliver(onTheirWay.remove(), blob);
        }
    }

    private void sendStoriesBefore(long logged) {
        while (!stories.isEmpty() && stories.peek().logged() < logged) {
            onTheirWay.add(stories.remove());
        }
    }

    private void deliver(LoggedEvent event, Blob blob) throws IOException {
        blob.append(event);
        if (event.delivery() < MOST_DELIVERIES && random.nextInt(1000) < AGAIN_OF_1000) {
            onTheirWay.add(event.again(random.nextLong(LEAST_AGAIN, MOST_AGAIN)));
        }
    }
}

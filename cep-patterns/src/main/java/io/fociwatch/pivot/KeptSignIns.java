package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.streaming.api.TimerService;

/**
 * A user's armed sign-ins, as long as a burst can hold them. Keyed: to be called in the context of
 * the user's key.
 */
final class KeptSignIns {
    private final ListState<SignIn> armed;
    private final long keep;

    /**
     * Those in this state.
     *
     * @param keep how long behind its time a sign-in is kept, ms
     */
    KeptSignIns(ListState<SignIn> armed, long keep) {
        this.armed = armed;
        this.keep = keep;
    }

    /** Keeps a sign-in, and wakes the operator when it can be forgotten. */
    void add(SignIn signIn, TimerService timers) throws Exception {
        armed.add(signIn);
        wakeToForget(signIn.time(), timers);
    }

    /** Those until {@code now}, ms. */
    List<SignIn> until(long now) throws Exception {
        List<SignIn> until = new ArrayList<>();
        for (SignIn signIn : armed.get()) {
            if (signIn.time() <= now) {
                until.add(signIn);
            }
        }
        return until;
    }

    /** Those later than {@code time}, ms. */
    List<SignIn> after(long time) throws Exception {
        List<SignIn> after = new ArrayList<>();
        for (SignIn signIn : armed.get()) {
            if (signIn.time() > time) {
                after.add(signIn);
            }
        }
        return after;
    }

    boolean isEmpty() throws Exception {
        return !armed.get().iterator().hasNext();
    }

    /** Drops those that no burst to come can hold, and gives them. */
    List<SignIn> forget(long now, TimerService timers) throws Exception {
        List<SignIn> kept = new ArrayList<>();
        List<SignIn> dropped = new ArrayList<>();
        for (SignIn signIn : armed.get()) {
            (signIn.time() + keep > now ? kept : dropped).add(signIn);
        }
        if (kept.isEmpty()) {
            armed.clear();
        } else {
            armed.update(kept);
            // A run before this one may have kept them for less: its timers are too early then.
            wakeToForget(kept.stream().mapToLong(SignIn::time).max().getAsLong(), timers);
        }
        return dropped;
    }

    private void wakeToForget(long time, TimerService timers) {
        timers.registerEventTimeTimer(TimerStep.after(time + keep));
    }
}

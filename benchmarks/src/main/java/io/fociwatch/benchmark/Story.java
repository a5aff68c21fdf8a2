package io.fociwatch.benchmark;

import io.fociwatch.signin.SignIn;

/** What one user does, told by the number of each sign-in. */
enum Story {
    /** A device code, then redemptions of two resources in turn, all in 9 minutes: no burst. */
    NOISY_USER(0) {
        @Override
        SignIn signIn(long number, int user, int turn, int last) {
            return turn == 0
                    ? SignIns.deviceCode(number, user, SignIns.START)
                    : SignIns.redemption(number, user, timeOf(turn, last), 2, turn % 2);
        }
    },

    /** Device codes in 9 minutes, and behind them a burst of three sign-ins. */
    DEVICE_CODE_STORM(1) {
        @Override
        SignIn signIn(long number, int user, int turn, int last) {
            return turn <= last - BURST
                    ? SignIns.deviceCode(number, user, timeOf(turn, last))
                    : SignIns.redemption(number, user, timeOf(turn, last), 2, turn % BURST);
        }
    };

    private static final int BURST = 3;
    private static final long SPAN = 9 * 60_000L;

    private final int bursts;

    Story(int bursts) {
        this.bursts = bursts;
    }

    /**
     * The sign-in of this turn.
     *
     * @param number tells this record from all others
     * @param turn from 0
     * @param last the last turn; some turns before it the story turns
     */
    abstract SignIn signIn(long number, int user, int turn, int last);

    /** How many bursts there are in it. */
    int bursts() {
        return bursts;
    }

    /** Sign-ins beside the many that the size counts. */
    int others() {
        return this == NOISY_USER ? 1 : BURST;
    }

    private static long timeOf(int turn, int last) {
        return SignIns.START + SPAN * turn / last;
    }
}

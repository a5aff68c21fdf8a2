package io.fociwatch.benchmark;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * A day of a tenant, made up from the number of each sign-in: 15 sign-ins a user, all by clients of
 * the catalogue and successful. One user in a hundred uses a device code, and what follows is in
 * turn: a burst or nearly one; two resources only; sign-ins as late as 45 minutes after the code;
 * three clients with two resources each.
 *
 * @param users how many there are
 */
record TenantDay(int users) implements MapFunction<Long, SignIn> {
    private static final int SIGN_INS_PER_USER = 15;
    private static final int DEVICE_CODE = 4;
    private static final long DAY = Duration.ofHours(23).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** How many sign-ins the day has. */
    long size() {
        return (long) users * SIGN_INS_PER_USER;
    }

    @Override
    public SignIn map(Long number) {
        int user = (int) (number % users);
        int turn = (int) (number / users);
        int any = (int) (Scramble.of(number) >>> 33);
        if (user % 100 != 0 || turn < DEVICE_CODE) {
            return SignIns.redemption(
                    number, user, SignIns.START + any % DAY, any >>> 8, any >>> 4);
        }
        long code = SignIns.START + (Scramble.of(~user) >>> 1) % DAY;
        if (turn == DEVICE_CODE) {
            return SignIns.deviceCode(number, user, code);
        }
        long start = code + (Scramble.of(user) >>> 1) % (20 * MINUTE);
        long soon = start + any % (14 * MINUTE);
        return switch (user / 100 % 4) {
            case 0 -> SignIns.redemption(number, user, soon, 2, turn % (3 + user / 400 % 5));
            case 1 -> SignIns.redemption(number, user, soon, 2, turn % 2);
            case 2 -> SignIns.redemption(number, user, code + any % (45 * MINUTE), 2, any >>> 20);
            default -> SignIns.redemption(number, user, soon, turn % 3, turn % 2);
        };
    }

    @Override
    public String toString() {
        return "%,d sign-ins of %,d users, 1 %% with a device code".formatted(size(), users);
    }
}

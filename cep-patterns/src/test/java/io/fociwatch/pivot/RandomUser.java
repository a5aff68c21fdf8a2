package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A user of a random hour. Times lie on a grid of which both windows are multiples, a millisecond
 * beside it at times, so that every edge of the definition is met. The seed is all there is to it.
 */
final class RandomUser {
    private static final long GRID = 30_000;

    private final Random random;
    private final String name;
    private final long span;
    private final int clients;
    private final int resources;
    private final double deviceCodeShare;

    RandomUser(long seed) {
        this.random = new Random(seed);
        this.name = "user-" + seed;
        this.span = (10L + random.nextInt(80)) * 60_000 / GRID;
        this.clients = 1 + random.nextInt(3);
        this.resources = 2 + random.nextInt(4);
        this.deviceCodeShare = random.nextDouble() * 0.3;
    }

    /** The sign-ins of so many users, whose seeds follow each other. */
    static List<SignIn> signInsOf(int users, long firstSeed) {
        List<SignIn> signIns = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + users; seed++) {
            signIns.addAll(new RandomUser(seed).signIns());
        }
        return signIns;
    }

    /** Each record once, in no order. */
    List<SignIn> signIns() {
        int n = 3 + random.nextInt(60);
        List<SignIn> signIns = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            signIns.add(signIn().of(name).at(time()).id(name + '-' + i).build());
        }
        return signIns;
    }

    private SignInBuilder signIn() {
        if (random.nextDouble() < deviceCodeShare) {
            return deviceCode();
        }
        return redemption()
                .by("Client " + random.nextInt(clients))
                .to("Resource " + random.nextInt(resources));
    }

    private long time() {
        long grid = SignIns.START + random.nextLong(span) * GRID;
        return random.nextInt(4) == 0 ? grid + random.nextInt(3) - 1 : grid;
    }
}

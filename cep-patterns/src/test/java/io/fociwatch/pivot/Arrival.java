package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The order in which sign-ins come in: each as late as the bound allows at most, some delivered
 * again, and after each a watermark that keeps the bound.
 */
final class Arrival {
    private Arrival() {}

    /**
     * A sign-in as it comes in.
     *
     * @param watermark event time in ms that is complete once it has come
     */
    record Delivery(SignIn signIn, long watermark) {}

    /** A random order of {@code signIns} inside the bound. */
    static List<Delivery> of(Collection<SignIn> signIns, long bound, Random random) {
        return late(signIns, bound, 0, Integer.MAX_VALUE, random);
    }

    /**
     * A random order of {@code signIns} of which some come behind the watermark.
     *
     * @param lateness by how much at most, ms
     * @param oneLateIn in how many sign-ins one may
     */
    static List<Delivery> late(
            Collection<SignIn> signIns, long bound, long lateness, int oneLateIn, Random random) {
        record Sent(SignIn signIn, long arrival) {}
        List<Sent> sent = new ArrayList<>();
        for (SignIn signIn : signIns) {
            int copies = random.nextInt(20) == 0 ? 2 : 1;
            for (int copy = 0; copy < copies; copy++) {
                long most = random.nextInt(oneLateIn) == 0 ? bound + lateness : bound;
                sent.add(new Sent(signIn, signIn.time() + random.nextLong(most + 1)));
            }
        }
        sent.sort(Comparator.comparingLong(Sent::arrival));
        List<Delivery> deliveries = new ArrayList<>();
        long newest = Long.MIN_VALUE + bound + 1;
        for (Sent each : sent) {
            newest = Math.max(newest, each.signIn().time());
            deliveries.add(new Delivery(each.signIn(), newest - bound - 1));
        }
        return deliveries;
    }
}

package io.fociwatch.signin;

import java.util.Comparator;
import org.apache.flink.cep.EventComparator;

/**
 * The order in which the hunt tells sign-ins: by time; of one millisecond a device code before a
 * redemption, then by id, and of two deliveries of one record by origin. Total over the records of
 * a log, so that no result depends on the order of arrival.
 */
public final class SignInOrder implements EventComparator<SignIn> {
    private static final long serialVersionUID = 1L;

    private static final Comparator<SignIn> ORDER =
            Comparator.comparingLong(SignIn::time)
                    .thenComparing(SignIn::isDeviceCode, Comparator.reverseOrder())
                    .thenComparing(SignIn::id)
                    .thenComparing(SignIn::origin);

    @Override
    public int compare(SignIn left, SignIn right) {
        return ORDER.compare(left, right);
    }
}

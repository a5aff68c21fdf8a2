package io.fociwatch.oracle;

import io.fociwatch.fixture.LogRecord.Field;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A delivery with what the definition compares sign-ins by.
 *
 * @param time event time: when it was created, in whole milliseconds
 * @param id record id
 * @param user the key: tenant and user
 * @param client client id, lower case
 * @param resource what tells one resource from another; "" if nothing does
 * @param delivered the delivery
 */
record KeyedSignIn(
        Instant time, String id, String user, String client, String resource, Delivered delivered) {

    static final Comparator<KeyedSignIn> IN_ORDER =
            Comparator.comparing(KeyedSignIn::time)
                    .thenComparing(KeyedSignIn::id)
                    .thenComparing(signIn -> signIn.delivered().origin());

    /** Reads a delivery. */
    static KeyedSignIn of(Delivered delivered) {
        return new KeyedSignIn(
                delivered.record().created().truncatedTo(ChronoUnit.MILLIS),
                delivered.text(Field.ID),
                delivered.lower(Field.TENANT)
                        + "/"
                        + either(delivered, Field.USER_ID, Field.USER_PRINCIPAL_NAME),
                delivered.lower(Field.CLIENT_ID),
                either(delivered, Field.RESOURCE_ID, Field.RESOURCE_NAME),
                delivered);
    }

    private static String either(Delivered delivered, Field first, Field second) {
        String value = delivered.lower(first);
        return value.isEmpty() ? delivered.lower(second) : value;
    }

    /** The value of a field as logged; "" where the record leaves it out. */
    String text(Field field) {
        return delivered.text(field);
    }

    /** The value of a field in lower case; "" where the record leaves it out. */
    String lower(Field field) {
        return delivered.lower(field);
    }
}

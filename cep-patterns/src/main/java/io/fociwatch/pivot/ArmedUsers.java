package io.fociwatch.pivot;

import io.fociwatch.format.Texts;
import io.fociwatch.pivot.ArmedSpans.Span;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.User;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The times in which each user is armed, where they are known before the events are read. Not
 * thread-safe while device codes are added.
 */
public final class ArmedUsers implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long reach;
    private final HashMap<String, ArmedSpans> armed = new HashMap<>();

    /**
     * Nobody yet.
     *
     * @param reach how long after a device code its user is armed
     */
    public ArmedUsers(Duration reach) {
        this.reach = reach.toMillis();
    }

    /** How long after a device code its user is armed. */
    public Duration reach() {
        return Duration.ofMillis(reach);
    }

    /** Arms a user. */
    public void arm(SignIn deviceCode) {
        arm(deviceCode.user(), deviceCode.time());
    }

    /** Arms a user who has signed in with a device code at that time, ms. */
    public void arm(User user, long time) {
        armed.merge(user.key(), ArmedSpans.NONE.plus(time, time + reach), ArmedSpans::plus);
    }

    /** Arms those whom {@code others} arm, which have the same reach. */
    public void addAll(ArmedUsers others) {
        others.armed.forEach((user, spans) -> armed.merge(user, spans, ArmedSpans::plus));
    }

    /**
     * The same in parts, at least one, which arm together as this does.
     *
     * @param most spans of time in one, 1 or more
     */
    public List<ArmedUsers> parts(int most) {
        List<ArmedUsers> parts = new ArrayList<>(List.of(new ArmedUsers(reach())));
        int spansInLast = 0;
        for (Map.Entry<String, ArmedSpans> user : armed.entrySet()) {
            List<Span> spans = user.getValue().spans();
            int told = 0;
            while (told < spans.size()) {
                if (spansInLast == most) {
                    parts.add(new ArmedUsers(reach()));
                    spansInLast = 0;
                }
                int end = Math.min(spans.size(), told + most - spansInLast);
                parts.get(parts.size() - 1)
                        .armed
                        .put(user.getKey(), new ArmedSpans(List.copyOf(spans.subList(told, end))));
                spansInLast += end - told;
                told = end;
            }
        }
        return parts;
    }

    /**
     * Writes them.
     *
     * @throws IOException from {@code out}
     */
    public void write(DataOutputView out) throws IOException {
        out.writeLong(reach);
        out.writeInt(armed.size());
        for (Map.Entry<String, ArmedSpans> user : armed.entrySet()) {
            Texts.write(out, user.getKey());
            List<Span> spans = user.getValue().spans();
            out.writeInt(spans.size());
            for (Span span : spans) {
                out.writeLong(span.from());
                out.writeLong(span.to());
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException from {@code in}, also where that ends too early
     * @throws IllegalStateException if it was not written so
     */
    public static ArmedUsers read(DataInputView in) throws IOException {
        ArmedUsers users = new ArmedUsers(Duration.ofMillis(in.readLong()));
        int count = notNegative(in.readInt());
        for (int i = 0; i < count; i++) {
            String user = Texts.read(in, 1)[0];
            int spans = notNegative(in.readInt());
            ArmedSpans armed = ArmedSpans.NONE;
            for (int j = 0; j < spans; j++) {
                armed = armed.plus(in.readLong(), in.readLong());
            }
            users.armed.put(user, armed);
        }
        return users;
    }

    private static int notNegative(int count) {
        if (count < 0) {
            throw new IllegalStateException("%d of something".formatted(count));
        }
        return count;
    }

    /** Whether its user is armed for as long as a device code arms. */
    boolean foresaw(SignIn deviceCode) {
        ArmedSpans spans = armed.get(deviceCode.user().key());
        return spans != null && spans.covers(deviceCode.time(), deviceCode.time() + reach);
    }

    /** Whether a user is armed at that time, ms. */
    public boolean covers(User user, long time) {
        ArmedSpans spans = armed.get(user.key());
        return spans != null && spans.covers(time);
    }
}

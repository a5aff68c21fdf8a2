package io.fociwatch.pivot;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.flink.streaming.api.watermark.Watermark;

/** A connection between two operators, in order; it knows the last watermark that was delivered. */
final class Way extends ArrayDeque<Object> {
    private static final long serialVersionUID = 1L;

    private long watermark = Long.MIN_VALUE;

    /** Puts all of an output on each of the ways; null is an output that has had nothing. */
    static void take(Queue<?> from, Way... to) {
        if (from == null) {
            return;
        }
        for (Object element = from.poll(); element != null; element = from.poll()) {
            for (Way way : to) {
                way.add(element);
            }
        }
    }

    /** The watermark of an input that two ways lead to. */
    static Watermark least(Way one, Way other) {
        return new Watermark(Math.min(one.watermark, other.watermark));
    }

    void deliver(Watermark delivered) {
        watermark = delivered.getTimestamp();
    }

    void forgetWatermark() {
        watermark = Long.MIN_VALUE;
    }
}

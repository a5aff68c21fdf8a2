package io.fociwatch.pivot;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The times in which a user is armed: the union of the reaches of the user's device codes, as
 * disjoint spans in order. A thousand device codes in half an hour are one span.
 *
 * @param spans disjoint and ascending
 */
public record ArmedSpans(List<Span> spans) implements Serializable {

    /**
     * One span of event time.
     *
     * @param from first armed millisecond
     * @param to last armed millisecond
     */
    public record Span(long from, long to) implements Serializable {
        boolean covers(long time) {
            return from <= time && time <= to;
        }

        boolean touches(Span other) {
            return from <= other.to && other.from <= to;
        }

        Span merge(Span other) {
            return new Span(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    static final ArmedSpans NONE = new ArmedSpans(List.of());

    boolean covers(long time) {
        for (Span span : spans) {
            if (span.covers(time)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of that time is armed. */
    boolean covers(long from, long to) {
        return spans.stream().anyMatch(span -> span.covers(from) && span.covers(to));
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The last armed millisecond; there is at least one span. */
    long end() {
        return spans.get(spans.size() - 1).to();
    }

    ArmedSpans plus(ArmedSpans others) {
        ArmedSpans all = this;
        for (Span other : others.spans) {
            all = all.plus(other.from, other.to);
        }
        return all;
    }

    ArmedSpans plus(long from, long to) {
        Span added = new Span(from, to);
        List<Span> result = new ArrayList<>(spans.size() + 1);
        for (Span span : spans) {
            if (span.touches(added)) {
                added = added.merge(span);
            } else {
                result.add(span);
            }
        }
        result.add(added);
        result.sort((left, right) -> Long.compare(left.from, right.from));
        return new ArmedSpans(result);
    }

    /** Without the spans that had ended at {@code time}. */
    ArmedSpans after(long time) {
        return new ArmedSpans(
                new ArrayList<>(spans.stream().filter(span -> span.to > time).toList()));
    }
}

package io.fociwatch.benchmark;

import java.util.Collection;

/** Sums up results as 64 bits, the same on every JVM. */
final class Digest {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long sum;
    private long current;

    static Outcome of(Collection<String> results) {
        Digest digest = new Digest();
        results.forEach(result -> digest.with(result).end());
        return new Outcome(results.size(), digest.sum());
    }

    Digest with(String part) {
        return with(part.hashCode());
    }

    Digest with(long part) {
        current = (Long.rotateLeft(current, 29) ^ part) * PRIME;
        return this;
    }

    /** Ends one result, of which all parts have been given. */
    void end() {
        sum += current ^ current >>> 32;
        current = 0;
    }

    long sum() {
        return sum;
    }
}

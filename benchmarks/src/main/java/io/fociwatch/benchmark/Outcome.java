package io.fociwatch.benchmark;

/**
 * What a job came to, so that its time can be believed.
 *
 * @param count how many results there were
 * @param digest a sum over the results, whatever their order
 */
record Outcome(long count, long digest) {
    static final Outcome NOTHING = new Outcome(0, 0);

    @Override
    public String toString() {
        return "%,d; %016x".formatted(count, digest);
    }
}

package io.fociwatch.benchmark;

/**
 * One way of doing a job, to be measured beside others.
 *
 * @param name what tables call it
 * @param work does the whole job once
 */
record Contender(String name, Work work) {

    /** Does a job and says what came of it. */
    @FunctionalInterface
    interface Work {
        /** Does the job once; the same outcome each time. */
        Outcome run() throws Exception;
    }
}

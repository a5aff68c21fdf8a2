package io.fociwatch.benchmark;

import java.io.PrintStream;

/** Measures something and tells the figures. */
interface Benchmark {

    /**
     * Runs it, for minutes.
     *
     * @param out is given Markdown
     */
    void run(PrintStream out) throws Exception;
}

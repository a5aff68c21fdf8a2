package io.fociwatch.benchmark;

/** Makes numbers that look like chance of numbers in a row: the mixer of SplitMix64. */
final class Scramble {
    private Scramble() {}

    static long of(long number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}

package io.fociwatch.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;

/** What an object keeps on the heap, by the heap in use after collection with and without it. */
final class RetainedHeap {
    private static final int COLLECTIONS = 4;

    private RetainedHeap() {}

    /** Makes the object; whatever else it leaves reachable is counted, too. */
    @FunctionalInterface
    interface Build {
        Object object() throws Exception;
    }

    /** Bytes, the median of so many measurements after one that loads classes. */
    static long median(int rounds, Build build) throws Exception {
        of(build);
        long[] bytes = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            bytes[i] = of(build);
        }
        Arrays.sort(bytes);
        return bytes[rounds / 2];
    }

    private static long of(Build build) throws Exception {
        long before = inUse();
        Object object = build.object();
        long after = inUse();
        Reference.reachabilityFence(object);
        return after - before;
    }

    /** One collection can leave what a reference queue has still to see. */
    private static long inUse() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

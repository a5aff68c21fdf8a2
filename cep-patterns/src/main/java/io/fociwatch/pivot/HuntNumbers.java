package io.fociwatch.pivot;

import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The numbers by which a checkpoint's partial matches and told bursts were found. By others the
 * pattern may lack the stage that a match is in, and a burst that was told may be none: both would
 * fail the job, again and again, when the first such user is heard of. So it does not begin.
 */
final class HuntNumbers {
    /** A union: each subtask checks all of them. Empty in a savepoint of an earlier version. */
    static final ListStateDescriptor<String> NUMBERS =
            new ListStateDescriptor<>("hunt-numbers", Types.STRING);

    private HuntNumbers() {}

    /**
     * Keeps the numbers for every checkpoint to come.
     *
     * @throws IllegalStateException if the one restored was taken by others
     */
    static void keep(PivotSettings settings, OperatorStateStore store) throws Exception {
        String numbers = print(settings);
        ListState<String> kept = store.getUnionListState(NUMBERS);
        for (String before : kept.get()) {
            if (!before.equals(numbers)) {
                throw new IllegalStateException(
                        "the checkpoint is of a hunt with "
                                + before
                                + "; go on with these instead of "
                                + numbers
                                + ", or begin without the checkpoint");
            }
        }
        kept.update(List.of(numbers));
    }

    /** In a form that no later version may change. How late a sign-in may come is no part of it. */
    private static String print(PivotSettings settings) {
        return String.format(
                Locale.ROOT,
                "device-code-window %s, burst-window %s, min-resources %d",
                settings.deviceCodeWindow(),
                settings.burstWindow(),
                settings.minResources());
    }
}

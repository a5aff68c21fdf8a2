package io.fociwatch.table;

import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RichMapFunction;

/** A burst from one address; its revision tells which subtask it came through. */
final class BurstFromNumber extends RichMapFunction<Long, TracedBurst> {
    private static final long serialVersionUID = 1L;

    @Override
    public TracedBurst map(Long number) {
        SignIn signIn =
                new SignIn(
                        SignInLog.NON_INTERACTIVE,
                        "id",
                        number,
                        new User("tenant", "user", ""),
                        new Client("client", ""),
                        new Resource("resource", ""),
                        true,
                        "none",
                        AsnTableSwapTest.ADDRESS,
                        "",
                        "",
                        "",
                        "",
                        "");
        return new TracedBurst(
                new Burst(new ArrayList<>(), new ArrayList<>(List.of(signIn))),
                getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(),
                BurstStatus.COMPLETED,
                new ArrayList<>(),
                GraphCompleteness.OFF);
    }
}

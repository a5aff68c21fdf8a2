package io.fociwatch.log;

import io.fociwatch.graph.EarlyCallArming;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.pivot.EarlyArming;
import io.fociwatch.signin.SignIn;

/** Sends on only what may be in reach of a device code; the rest is counted as having been read. */
final class ArmedOutputs implements DecodedRecords {
    private final RecordOutputs outputs;
    private final EarlyArming signIns;
    private final EarlyCallArming calls;

    ArmedOutputs(RecordOutputs outputs, EarlyArming signIns, EarlyCallArming calls) {
        this.outputs = outputs;
        this.signIns = signIns;
        this.calls = calls;
    }

    @Override
    public boolean needs(SignIn outline) {
        if (outputs.takes(outline.time()) && signIns.needs(outline)) {
            return true;
        }
        outputs.count(outline);
        return false;
    }

    @Override
    public boolean needs(GraphCall outline) {
        if (outputs.takes(outline.time()) && calls.needs(outline)) {
            return true;
        }
        outputs.count(outline);
        return false;
    }

    @Override
    public void signIn(SignIn signIn) {
        outputs.signIn(signIn);
    }

    @Override
    public void graphCall(GraphCall call) {
        outputs.graphCall(call);
    }

    @Override
    public void appOnlyGraphCall() {
        outputs.appOnlyGraphCall();
    }

    @Override
    public void skipped(String category) {
        outputs.skipped(category);
    }

    @Override
    public void rejected(Rejection rejection) {
        outputs.rejected(rejection);
    }

    @Override
    public void end() {
        calls.takeNewest().ifPresent(outputs::send);
    }
}

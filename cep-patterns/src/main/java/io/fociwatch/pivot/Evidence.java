package io.fociwatch.pivot;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Third stage of the hunt: says what each burst consists of. */
public final class Evidence {
    static final String UID = "assemble";

    private Evidence() {}

    /**
     * Assembles the bursts that the signals announce.
     *
     * @param armed what {@link DeviceCodes#arm} lets through
     * @param signals what {@link Bursts#detect} found in it
     * @return each burst when it opens and when its window has passed; where the watermark passes
     *     both at once, as in a bounded run, the latter only. Again when a late sign-in has changed
     *     it, or has made it part of an earlier one.
     */
    public static DataStream<BurstRevision> assemble(
            ArmedSignIns armed, DataStream<BurstSignal> signals, PivotSettings settings) {
        return armed.all()
                .keyBy(signIn -> signIn.user().key(), Types.STRING)
                .connect(
                        signals.union(armed.wordOfLate()).keyBy(BurstSignal::userKey, Types.STRING))
                .process(new EvidenceFunction(settings), TypeInformation.of(BurstRevision.class))
                .name("assemble")
                .uid(UID);
    }
}

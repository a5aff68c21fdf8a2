package io.fociwatch.log;

import io.fociwatch.metric.Tally;
import java.io.IOException;
import java.io.Serializable;
import java.util.function.Function;

/** Which of the records that are read and counted are made into events. */
@FunctionalInterface
interface RecordChoice extends Serializable {
    /** Every one. */
    RecordChoice ALL = (outputs, tallies) -> outputs;

    /**
     * The way of one operator's records.
     *
     * @param outputs where records go that are chosen
     * @param tallies gives the count of a name
     * @throws IOException if what the choice rests on cannot be read
     */
    DecodedRecords before(RecordOutputs outputs, Function<String, Tally> tallies)
            throws IOException;
}

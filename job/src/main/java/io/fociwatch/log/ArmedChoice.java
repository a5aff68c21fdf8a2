package io.fociwatch.log;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.graph.EarlyCallArming;
import io.fociwatch.metric.Tally;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.pivot.EarlyArming;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses what may be in reach of a device code.
 *
 * @param clients the clients whose redemptions count
 * @param foresight who is armed; where nobody knows, every record is chosen
 */
record ArmedChoice(ClientCatalogue clients, Foresight foresight) implements RecordChoice {

    @Override
    public DecodedRecords before(RecordOutputs outputs, Function<String, Tally> tallies)
            throws IOException {
        Optional<ArmedUsers> armed = foresight.armed();
        if (armed.isEmpty()) {
            return outputs;
        }
        return new ArmedOutputs(
                outputs,
                new EarlyArming(tallies, clients, armed.get()),
                new EarlyCallArming(tallies, armed.get()));
    }
}

package io.fociwatch.alert;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.client.ClientCatalogueReader;
import java.io.StringReader;

/** A catalogue of one client. */
final class ListedClient {
    static final String ID = "11111111-1111-1111-1111-111111111111";
    static final String NAME = "Catalogued";
    static final ClientCatalogue CATALOGUE =
            ClientCatalogueReader.read(
                    "clients.csv",
                    new StringReader(
                            """
                            client_id,family,name,valid_from,valid_until
                            %s,own,%s,,
                            """
                                    .formatted(ID, NAME)));

    private ListedClient() {}
}

package io.fociwatch.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;

/** A broker whose user may do what is allowed and nothing else; one topic takes small messages. */
final class RestrictedBroker implements AutoCloseable {
    private final Broker broker;

    private RestrictedBroker(Broker broker) {
        this.broker = broker;
    }

    static RestrictedBroker start(Path folder) throws Exception {
        Broker broker =
                Broker.start(
                        folder,
                        Map.of(
                                "authorizer.class.name",
                                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                                "super.users",
                                "User:ANONYMOUS"));
        for (String topic : List.of("sign-ins", "alerts", "small")) {
            broker.createTopic(topic, 2);
        }
        AlterConfigOp takesSmall =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "300000"), OpType.SET);
        try (Admin admin = Admin.create(broker.client())) {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(Type.TOPIC, "small"), List.of(takesSmall)))
                    .all()
                    .get();
        }
        return new RestrictedBroker(broker);
    }

    /** Where a hunt talks to it, as the user. */
    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    void allow(Right... rights) throws Exception {
        try (Admin admin = Admin.create(broker.client())) {
            admin.createAcls(Stream.of(rights).map(Right::binding).toList()).all().get();
        }
    }

    void allowNothing() throws Exception {
        try (Admin admin = Admin.create(broker.client())) {
            admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}

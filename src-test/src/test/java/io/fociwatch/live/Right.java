package io.fociwatch.live;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What a broker's user may be allowed to do. */
enum Right {
    SEE_SIGN_INS(ResourceType.TOPIC, "sign-ins", AclOperation.DESCRIBE),
    READ_SIGN_INS(ResourceType.TOPIC, "sign-ins", AclOperation.READ),
    SEE_ALERTS(ResourceType.TOPIC, "alerts", AclOperation.DESCRIBE),
    WRITE_ALERTS(ResourceType.TOPIC, "alerts", AclOperation.WRITE),
    WRITE_SMALL(ResourceType.TOPIC, "small", AclOperation.WRITE),
    SEE_CONFIG_OF_SMALL(ResourceType.TOPIC, "small", AclOperation.DESCRIBE_CONFIGS),
    /** A topic that is not there, like the one that follows. */
    SEE_NONE(ResourceType.TOPIC, "none", AclOperation.DESCRIBE),
    SEE_GONE(ResourceType.TOPIC, "gone", AclOperation.DESCRIBE),
    READ_GROUP(ResourceType.GROUP, "foci-watch", AclOperation.READ),
    TRANSACTIONS(ResourceType.TRANSACTIONAL_ID, "foci-watch", AclOperation.WRITE);

    private final ResourceType type;
    private final String name;
    private final AclOperation operation;

    Right(ResourceType type, String name, AclOperation operation) {
        this.type = type;
        this.name = name;
        this.operation = operation;
    }

    /** For all names that begin so, as transactional ids are given away. */
    AclBinding binding() {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.PREFIXED),
                new AccessControlEntry(
                        "User:" + Broker.USER, "*", operation, AclPermissionType.ALLOW));
    }
}

package io.fociwatch.signin;

import java.util.Locale;

/**
 * Who signed in.
 *
 * @param tenantId the tenant's GUID, lower case; empty where the log has none
 * @param id the user's object id, lower case; empty where the log has none
 * @param principalName the user principal name as logged: its case varies from record to record, so
 *     it names a user to people and only identifies one where the id is absent
 */
public record User(String tenantId, String id, String principalName) {

    /** The principal name in lower case, as alerts print it. */
    public String displayName() {
        return principalName.toLowerCase(Locale.ROOT);
    }

    /**
     * The key that every stage partitions by: tenant and user id, or the lower-cased principal name
     * where the log has no id.
     *
     * <p>A {@code String} and not this record, because a key's hash is part of a savepoint and the
     * language does not fix how a record computes its own.
     */
    public String key() {
        // Asked of every record of a log: the concatenation that + makes is slow until it is
        // compiled.
        return tenantId.concat("/").concat(id.isEmpty() ? displayName() : id);
    }

    /** Whether the log names a user at all. */
    public boolean isKnown() {
        return !id.isEmpty() || !principalName.isEmpty();
    }
}

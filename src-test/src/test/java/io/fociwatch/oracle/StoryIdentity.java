package io.fociwatch.oracle;

/**
 * How a log names a user.
 *
 * @param tenant tenant id
 * @param userId user id; null where the log leaves it out
 * @param upn user principal name; null where the log leaves it out
 */
record StoryIdentity(String tenant, String userId, String upn) {

    /** The same user, known by UPN only. */
    StoryIdentity withoutId() {
        return new StoryIdentity(tenant, null, upn);
    }

    /** The same user, known by id only. */
    StoryIdentity withoutUpn() {
        return new StoryIdentity(tenant, userId, null);
    }
}

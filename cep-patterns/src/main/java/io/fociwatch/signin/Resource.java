package io.fociwatch.signin;

import java.util.Locale;

/**
 * The service that the token is for.
 *
 * @param id the resource's application id, lower case; empty where the log has none
 * @param name the display name as logged; empty where the log has none
 */
public record Resource(String id, String name) {

    /**
     * What makes two resources one: the id, or the lower-cased name where the id is absent. Names
     * alone would not do: they change over the years, and many records have none.
     */
    public String identity() {
        return id.isEmpty() ? name.toLowerCase(Locale.ROOT) : id;
    }

    /** Whether the log names a resource at all. */
    public boolean isKnown() {
        return !id.isEmpty() || !name.isEmpty();
    }
}

package io.fociwatch.oracle;

import java.util.Set;

/**
 * What the published query does otherwise than the definition. {@link RepairedQuery} can do each of
 * them as the definition does. Of two that explain the same case, the one that stands first here is
 * the cause.
 */
public enum Difference {
    /** To the definition, a sign-in without a resource id or name is not part of a burst. */
    NO_RESOURCE("counts a sign-in that names no resource at all"),
    /** Its dcount counts the empty string. */
    EMPTY_NAME("counts an absent resource name as a resource"),
    /** Its dcount is case-sensitive. */
    NAME_CASE("counts a resource name in two cases as two resources"),
    /** All sign-ins without a name are one resource to it. */
    NAME_ABSENT("cannot tell resources apart that are logged without a name"),
    /** One id under two names, two ids under one name. */
    RESOURCE_NAME("counts resources by name, not by id"),
    /** Its summarize and join are case-sensitive. */
    UPN_CASE("splits a user by the case of the UPN"),
    /** The empty UPN is a value like another to its summarize and join. */
    UPN_ABSENT("takes all sign-ins without a UPN for one user's"),
    /** A UPN may be absent, or belong to two users or two tenants. */
    UPN_KEY("tells users by UPN, not by tenant and user id"),
    /** The definition's own gap, which the query has not. */
    ID_ABSENT("knows the user by UPN where some records have a user id and others none"),
    /** Its {@code in} is case-sensitive. */
    CLIENT_CASE("knows client ids in lower case only"),
    /** Five ids. */
    CLIENT_LIST("knows five clients only"),
    /** It groups by AppDisplayName. */
    APP_NAME("splits a client by its display name"),
    /** The FirstSeen of the bin is then before the device code. */
    HIDDEN("an earlier sign-in in the bin hides the burst"),
    /** It looks at bins, not at any ten minutes. */
    BINS("the burst lies across a bin's edge");

    private final String sentence;

    Difference(String sentence) {
        this.sentence = sentence;
    }

    /** Whether nothing is left of this difference when those are repaired. */
    boolean goneWith(Set<Difference> repaired) {
        return switch (this) {
            case EMPTY_NAME, NAME_CASE, NAME_ABSENT -> repaired.contains(RESOURCE_NAME);
            case UPN_CASE, UPN_ABSENT -> repaired.contains(UPN_KEY) || repaired.contains(ID_ABSENT);
            case UPN_KEY -> repaired.contains(ID_ABSENT);
            case HIDDEN -> repaired.contains(BINS);
            default -> false;
        };
    }

    /** The difference, in words for the documentation. */
    public String sentence() {
        return sentence;
    }
}

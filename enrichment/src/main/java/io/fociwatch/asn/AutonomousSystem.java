package io.fociwatch.asn;

/**
 * A network on the Internet.
 *
 * @param number its AS number, 0 to 2^32 - 1
 * @param name its name; empty where the table has none
 */
public record AutonomousSystem(long number, String name) {

    /** As the published hunt prints it: {@code AS62282 DataCamp Limited}. */
    @Override
    public String toString() {
        return name.isEmpty() ? "AS" + number : "AS" + number + ' ' + name;
    }
}

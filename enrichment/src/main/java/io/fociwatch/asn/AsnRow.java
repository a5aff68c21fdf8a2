package io.fociwatch.asn;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A row of the list: {@code CIDR,CIDRASN,CIDRASNName} and possibly {@code CIDRSource}.
 *
 * @param owner of every address that no longer prefix holds
 */
record AsnRow(Prefix prefix, AutonomousSystem owner) {
    private static final long LARGEST_ASN = 0xFFFF_FFFFL;

    /**
     * Reads a row.
     *
     * @throws IllegalArgumentException if it is none, with the fault
     */
    static AsnRow of(CsvRecord row) {
        if (row.getFieldCount() < 3 || row.getFieldCount() > 4) {
            throw new IllegalArgumentException(
                    "%d columns instead of 3 or 4".formatted(row.getFieldCount()));
        }
        return new AsnRow(
                Prefix.parse(row.getField(0)),
                new AutonomousSystem(number(row.getField(1)), row.getField(2).strip()));
    }

    /** Whether the row names the columns. */
    static boolean isHeader(CsvRecord row) {
        return row.getStartingLineNumber() == 1 && row.getField(0).equalsIgnoreCase("CIDR");
    }

    private static long number(String text) {
        long number;
        try {
            number = Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the AS number is none", e);
        }
        if (number < 0 || number > LARGEST_ASN) {
            throw new IllegalArgumentException("the AS number is out of range");
        }
        return number;
    }
}

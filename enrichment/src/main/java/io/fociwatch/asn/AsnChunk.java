package io.fociwatch.asn;

/**
 * A piece of a table on its way. A table becomes active only when all its chunks have come, in
 * whatever order.
 *
 * @param version the table's version
 * @param index from 0
 * @param count how many chunks the table has
 * @param bytes compressed; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // travels by reference and is never compared
public record AsnChunk(String version, int index, int count, byte[] bytes) {}

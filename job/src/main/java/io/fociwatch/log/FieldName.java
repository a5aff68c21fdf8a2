package io.fociwatch.log;

/**
 * What a log calls a field.
 *
 * @param text the name as it stands in the record
 */
record FieldName(String text, Field field) {
    /** Not the name of a field that the hunt reads. */
    static final FieldName NONE = new FieldName("", Field.NONE);

    /** Whether the hunt reads what stands under this name. */
    boolean isRead() {
        return field != Field.NONE;
    }
}

package io.fociwatch.format;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * Values that are written in a {@link Format}.
 *
 * @param <T> the values
 */
public final class FormatType<T> extends TypeInformation<T> {
    private static final long serialVersionUID = 1L;

    private final Format<T> format;

    /** A type of values that are written so. */
    public FormatType(Format<T> format) {
        this.format = format;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return new FormatSerializer<>(format);
    }

    @Override
    public Class<T> getTypeClass() {
        return format.type();
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof FormatType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormatType<?> that && format.getClass() == that.format.getClass();
    }

    @Override
    public int hashCode() {
        return format.getClass().hashCode();
    }

    @Override
    public String toString() {
        return "FormatType<" + getTypeClass().getSimpleName() + '>';
    }
}

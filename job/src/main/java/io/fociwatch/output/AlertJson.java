package io.fociwatch.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.fociwatch.alert.Alert;
import io.fociwatch.alert.Timestamps;
import java.io.IOException;
import java.time.Instant;

/** Writes an alert as one JSON object, under the published hunt's column names. */
public final class AlertJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder(Invisible.escapedJson())
                    .propertyNamingStrategy(new ColumnNames())
                    .addMixIn(Alert.class, OnlyOfSuperseded.class)
                    .addModule(new SimpleModule().addSerializer(new InstantWriter()))
                    .build();

    private AlertJson() {}

    /** The alert on one line, without a line feed. */
    public static String write(Alert alert) {
        return write((Object) alert);
    }

    /** The alert to be changed before it is written. */
    static ObjectNode tree(Alert alert) {
        return MAPPER.valueToTree(alert);
    }

    /** A part of an alert, or one that was changed, as the whole is written. */
    static String write(JsonNode part) {
        return write((Object) part);
    }

    private static String write(Object part) {
        try {
            return MAPPER.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every alert can be written as JSON", e);
        }
    }

    /** {@code deviceCodeIp} is written {@code DeviceCodeIP}, {@code ips} {@code IPs}. */
    private static final class ColumnNames extends NamingBase {
        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            String column = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            return column.replaceFirst("Ip(s?)$", "IP$1").replaceFirst("^Asns$", "ASNs");
        }
    }

    /** A column of superseded alerts only; the others have those of the published hunt. */
    interface OnlyOfSuperseded {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String supersededBy();
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(Timestamps.ISO_MILLIS.format(time));
        }
    }
}

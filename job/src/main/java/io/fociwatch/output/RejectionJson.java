package io.fociwatch.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.log.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Writes a rejection as one JSON object: {@code Origin}, {@code Reason}, {@code Detail}, {@code
 * Length}, and the bytes as {@code Text}, or as {@code Base64} where they are not UTF-8. Of a long
 * record only the beginning is kept; {@code Length} is always the whole.
 */
public final class RejectionJson {
    private static final ObjectMapper MAPPER = new ObjectMapper(Invisible.escapedJson());

    private RejectionJson() {}

    /** The rejection on one line, without a line feed. */
    public static String write(Rejection rejection) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("Origin", rejection.origin());
        json.put("Reason", rejection.reason().name());
        json.put("Detail", rejection.detail());
        json.put("Length", rejection.length());
        try {
            json.put(
                    "Text",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(rejection.bytes()))
                            .toString());
        } catch (CharacterCodingException e) {
            json.put("Base64", Base64.getEncoder().encodeToString(rejection.bytes()));
        }
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text can be written as JSON", e);
        }
    }
}

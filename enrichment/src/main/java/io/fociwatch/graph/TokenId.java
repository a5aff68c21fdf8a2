package io.fociwatch.graph;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identity of a token, whatever a log writes for it. Sign-ins call it {@code
 * uniqueTokenIdentifier}, Graph activity {@code signInActivityId}; both encode the sign-in's id, a
 * GUID: since October 2023 as base64url of its bytes in little-endian order, before as base64 of
 * its text, in some exports padded or plain.
 */
final class TokenId {
    private static final Pattern GUID =
            Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final int BYTES_LENGTH = 22;
    private static final int TEXT_LENGTH = 48;

    private TokenId() {}

    /** The GUID in lower case; the text itself where it encodes none, for it is case-sensitive. */
    static String normalize(String text) {
        if (GUID.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT);
        }
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == '=') {
            length--;
        }
        if (length != BYTES_LENGTH && length != TEXT_LENGTH) {
            return text;
        }
        byte[] bytes;
        try {
            bytes =
                    Base64.getUrlDecoder()
                            .decode(text.substring(0, length).replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            return text;
        }
        if (length == BYTES_LENGTH) {
            return guid(bytes);
        }
        String decoded = new String(bytes, US_ASCII);
        return GUID.matcher(decoded).matches() ? decoded.toLowerCase(Locale.ROOT) : text;
    }

    /** Every way in which a log can write the token; the text alone where it encodes no GUID. */
    static List<String> spellings(String text) {
        String guid = normalize(text);
        if (!GUID.matcher(guid).matches()) {
            return List.of(text);
        }
        String bytes = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(guid));
        String ascii = Base64.getUrlEncoder().encodeToString(guid.getBytes(US_ASCII));
        return List.of(text, guid, bytes, bytes + "==", ascii);
    }

    private static byte[] bytes(String guid) {
        UUID uuid = UUID.fromString(guid);
        long high = uuid.getMostSignificantBits();
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** Microsoft keeps the first three fields of a GUID in little-endian order. */
    private static String guid(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(in.getInt()) << 32;
        high |= Short.toUnsignedLong(in.getShort()) << 16;
        high |= Short.toUnsignedLong(in.getShort());
        long low = in.order(ByteOrder.BIG_ENDIAN).getLong();
        return new UUID(high, low).toString();
    }
}

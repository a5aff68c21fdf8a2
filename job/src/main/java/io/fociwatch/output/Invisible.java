package io.fociwatch.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.regex.Pattern;

/**
 * Characters that show nothing and do something: control characters move a terminal's cursor or
 * recolour it, formatting characters turn text around, separators begin a line. Whoever signs in
 * chooses some of what is logged, such as the user agent.
 */
public final class Invisible {
    /** One of them, or half a surrogate pair. */
    private static final Pattern PATTERN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Invisible() {}

    /** The text for a terminal: a question mark in the place of each of them. */
    public static String replaced(String text) {
        return PATTERN.matcher(text).replaceAll("?");
    }

    /** Writes JSON in which they are escaped; the text is the same to whatever parses it. */
    static JsonFactory escapedJson() {
        return new JsonFactoryBuilder().characterEscapes(new Escapes()).build();
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                        new SerializedString("\\u%04X".formatted(character));
                default -> null;
            };
        }
    }
}

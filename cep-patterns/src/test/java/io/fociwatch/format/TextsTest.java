package io.fociwatch.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextsTest {

    @Property(seed = "2045", tries = 2_000, shrinking = ShrinkingMode.OFF)
    void whateverTextsWereWrittenAreRead(
            @ForAll @Size(max = 12)
                    List<
                                    @StringLength(max = 300)
                                    @CharRange(from = Character.MIN_VALUE, to = Character.MAX_VALUE)
                                    String>
                            texts)
            throws IOException {
        assertThat(readAgain(texts)).containsExactlyElementsOf(texts);
    }

    @Property(seed = "2045", tries = 2_000, shrinking = ShrinkingMode.OFF)
    void latinTextsAreRead(
            @ForAll @Size(max = 12)
                    List<@StringLength(max = 300) @CharRange(from = '\0', to = '\u00FF') String>
                            texts)
            throws IOException {
        assertThat(readAgain(texts)).containsExactlyElementsOf(texts);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 254, 255, 256, 10_000_000})
    void aTextMayHaveAnyLength(int length) throws IOException {
        List<String> texts = List.of("before", "x".repeat(length), "behind");

        assertThat(readAgain(texts).equals(texts)).as("read as written").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M\u00FCller", "\u0416", "\uD83D\uDE00", "unpaired \uD800", "\uDC00?"})
    void aTextMayHaveAnyCharacters(String text) throws IOException {
        List<String> texts = List.of("plain", text, "");

        assertThat(readAgain(texts)).containsExactlyElementsOf(texts);
    }

    /** Savepoints are full of them. */
    @Test
    void theBytesOfTextsNeverChange() throws IOException {
        DataOutputSerializer latin = new DataOutputSerializer(16);
        Texts.write(latin, "a", "", "M\u00FC");
        assertThat(HexFormat.of().formatHex(latin.getCopyOfBuffer()))
                .isEqualTo("01" + "010002" + "614dfc");

        DataOutputSerializer other = new DataOutputSerializer(16);
        Texts.write(other, "a", "", "\u0416");
        assertThat(HexFormat.of().formatHex(other.getCopyOfBuffer()))
                .isEqualTo("00" + "0261" + "01" + "029608");

        DataOutputSerializer of255 = new DataOutputSerializer(300);
        Texts.write(of255, "x".repeat(255));
        assertThat(HexFormat.of().formatHex(of255.getCopyOfBuffer()))
                .startsWith("01" + "ff000000ff" + "7878");
    }

    @Test
    void latinTextsTakeAByteForEachCharacterAndAByteForTheLength() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);

        Texts.write(out, "M\u00FCller", "", "GET");

        assertThat(out.length()).isEqualTo(1 + 3 + 9);
    }

    private static List<String> readAgain(List<String> texts) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        Texts.write(out, texts.toArray(String[]::new));
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        List<String> read = List.of(Texts.read(in, texts.size()));
        assertThat(in.available()).as("bytes left unread").isZero();
        return read;
    }
}

package io.fociwatch.loganalytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.CallQuery;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KqlQueryTest {
    /** A string literal as Kusto reads one: a backslash takes the next character with it. */
    private static final String LITERAL = "\"(?:[^\"\\\\\\r\\n]|\\\\.)*\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\") or true | union SecretTable //",
                "x\\\") or true //",
                "x\\",
                "x\n| take 1",
                "x\r\u2028| take 1",
                "') or ('' == '",
                "```; print 1",
                "%s %d",
                "\u0000\"\uD800",
                "ünïcödé\u202E\""
            })
    void aHostileIdIsALiteralAndNothingElse(String hostile) {
        // Given
        CallQuery harmless = query("u", "t", "s");

        // When
        String text = KqlQuery.text(query(hostile, hostile, hostile));

        // Then
        assertThat(text.replaceAll(LITERAL, "L"))
                .isEqualTo(KqlQuery.text(harmless).replaceAll(LITERAL, "L"));
        assertThat(text).matches("[\\x20-\\x7e\\n]+");
    }

    @Test
    void aLiteralWritesByNumberWhatIsNotPlain() {
        // Given
        String text = "a\"b\\c\nd";

        // When
        String literal = KqlQuery.literal(text);

        // Then
        assertThat(literal).isEqualTo("\"a\\u0022b\\u005cc\\u000ad\"");
    }

    @Test
    void aBurstWithoutIdsAsksForTheNewestRecordOnly() {
        // Given
        CallQuery query = new CallQuery("u", List.of(), List.of(), 0, 1, 10, false);

        // When
        String text = KqlQuery.text(query);

        // Then
        assertThat(text).contains("User =~ \"u\" and (false)");
    }

    /** Arabic as written in Egypt has digits of its own. */
    @Test
    void aMachineOfAnotherLanguageAsksInTheSameWords() {
        // Given
        CallQuery query = query("u", "t", "s");
        String expected = KqlQuery.text(query);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));

        try {
            // Then
            assertThat(KqlQuery.text(query)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static CallQuery query(String user, String token, String session) {
        return new CallQuery(user, List.of(token), List.of(session), 0, 1, 10, false);
    }
}

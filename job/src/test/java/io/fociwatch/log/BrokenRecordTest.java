package io.fociwatch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one record costs that record and no other. */
class BrokenRecordTest {

    /** How three records, one of them broken, may lie in a file. */
    enum Layout {
        MESSAGE {
            @Override
            String of(List<String> records) {
                return "{\"records\":[" + String.join(",", records) + "]}\n";
            }
        },
        PRETTY_MESSAGE {
            @Override
            String of(List<String> records) {
                return "{\n  \"records\" : [\n    "
                        + String.join(",\n    ", records)
                        + "\n  ]\n}\n";
            }
        },
        ARRAY {
            @Override
            String of(List<String> records) {
                return "[" + String.join(", ", records) + "]";
            }
        },
        ARRAY_WITH_A_RECORD_A_LINE {
            @Override
            String of(List<String> records) {
                return "[\r\n" + String.join(",\r\n", records) + "\r\n]\r\n";
            }
        },
        JSON_LINES {
            @Override
            String of(List<String> records) {
                return String.join("\r\n", records) + "\r\n";
            }
        },
        ARRAY_A_LINE {
            @Override
            String of(List<String> records) {
                return "[" + String.join("]\n[", records) + "]\n";
            }
        };

        abstract String of(List<String> records);
    }

    private static final String FIRST = SampleRecord.redemption().id("first").json();
    private static final String SECOND = SampleRecord.redemption().id("second").json();
    private static final SampleRecord BROKEN = SampleRecord.deviceCode().id("broken");

    @ParameterizedTest
    @EnumSource(Layout.class)
    void anyMissingByteCostsNoNeighbour(Layout layout) {
        assertNeighboursSurvive(layout, 1, (record, i) -> without(record, i, i + 1));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aRecordCutOffAnywhereCostsNoNeighbour(Layout layout) {
        assertNeighboursSurvive(layout, 1, (record, i) -> without(record, i, record.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "{", "}", "[", "]", "\\", ",", ":", "\n", "x", "\u0000"})
    void anyCharacterTooManyCostsNoNeighbour(String extra) {
        for (Layout layout : Layout.values()) {
            assertNeighboursSurvive(
                    layout, 7, (record, i) -> record.substring(0, i) + extra + record.substring(i));
        }
    }

    private static String without(String record, int from, int to) {
        return record.substring(0, from) + record.substring(to);
    }

    private static void assertNeighboursSurvive(
            Layout layout, int step, BiFunction<String, Integer, String> breakAt) {
        String sound = BROKEN.json();
        for (int i = 1; i < sound.length(); i += step) {
            String broken = breakAt.apply(sound, i);
            for (int position = 0; position < 3; position++) {
                // Given
                List<String> records = new ArrayList<>(List.of(FIRST, SECOND));
                records.add(position, broken);

                // When
                Decoded decoded = Decoded.of(layout.of(records));

                // Then
                assertThat(decoded.ids())
                        .as("%s: %s at %s: %s", layout, broken, position, decoded)
                        .contains("first", "second");
            }
        }
    }
}

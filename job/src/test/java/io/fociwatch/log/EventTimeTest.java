package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS")
                    .withZone(ZoneOffset.ofHours(5));

    @ParameterizedTest
    @CsvSource({
        "2025-02-17T08:35:37Z,              2025-02-17T08:35:37Z",
        "2025-02-17T08:35:37.6544801Z,      2025-02-17T08:35:37.654Z",
        "2025-02-17T08:35:37.654480+00:00,  2025-02-17T08:35:37.654Z",
        "2025-02-17T08:35:37.6544801+00:00, 2025-02-17T08:35:37.654Z",
        "2025-02-17T08:35:37.6544801-05:00, 2025-02-17T13:35:37.654Z",
        "2025-02-17T08:35:37+05:30,         2025-02-17T03:05:37Z",
        "2025-02-17T00:10:00+01:00,         2025-02-16T23:10:00Z",
        "2025-02-17T08:35:37,               2025-02-17T08:35:37Z",
        "2025-02-17T08:35:37.123,           2025-02-17T08:35:37.123Z",
        "2025-02-17 08:35:37.123,           2025-02-17T08:35:37.123Z",
        "2025-02-17 08:35:37,               2025-02-17T08:35:37Z",
        "2025-02-17 08:35:37Z,              2025-02-17T08:35:37Z",
        "11/14/2025 1:48:53 AM,             2025-11-14T01:48:53Z",
        "11/14/2025 1:48:53 PM,             2025-11-14T13:48:53Z",
        "11/14/2025 1:48:53 pm,             2025-11-14T13:48:53Z",
        "11/14/2025 12:00:00 AM,            2025-11-14T00:00:00Z",
        "11/14/2025 12:00:00 PM,            2025-11-14T12:00:00Z",
        "11/14/2025 13:48:53,               2025-11-14T13:48:53Z",
        "04/03/2019 07:08:09,               2019-04-03T07:08:09Z",
        "4/3/2019 07:08:09,                 2019-04-03T07:08:09Z",
        "04/03/2019 07:08:09 AM,            2019-04-03T07:08:09Z",
        "4/3/2019 7:08:09 AM,               2019-04-03T07:08:09Z",
        "4/3/2019 8:08:09 AM +01:00,        2019-04-03T07:08:09Z",
        "2019-04-03T07:08:09.12Z,           2019-04-03T07:08:09.120Z",
        "2019-04-03T07:08:09.123456789Z,    2019-04-03T07:08:09.123Z",
        "2019-04-03T09:08:09+02:00,         2019-04-03T07:08:09Z"
    })
    void everyFormThatLogsWriteIsRead(String text, Instant time) {
        // When
        var parsed = parse(text);

        // Then
        assertThat(parsed).hasValue(time.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-17T08:35:37.9999999Z",
                "2025-02-17T08:35:37.999999999Z",
                "2025-02-17T08:35:37.9999999+00:00",
                "2025-02-17T10:35:37.9999999+02:00",
                "2025-02-17T08:35:37.999999999",
                "2025-02-17 08:35:37.9999999"
            })
    void digitsBelowTheMillisecondAreCutOffAndNotRounded(String text) {
        // When
        var parsed = parse(text);

        // Then
        assertThat(parsed).hasValue(Instant.parse("2025-02-17T08:35:37.999Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "0",
                "1739781337",
                "2025",
                "2025-02-17",
                "2025-02-17T08:35",
                "2025-02-17T08:35:37.Z.",
                "2025-02-17T08:35:37ZZ",
                "2025-02-17T08:35:37Z 2025-02-17T08:35:37Z",
                "2025-02-17T08:35:37.1234567890Z!",
                "2025-02-17T08:35:37+25:00",
                "2025-02-17T08:35:37+0200",
                "2025-02-17T-8:35:37Z",
                "2025-02-17T08:35:37.-54Z",
                "2025-02-17X08:35:37Z",
                "+2025-02-17T08:35:37Z",
                "٢٠٢٥-02-17T08:35:37Z",
                "17/02/2025 08:35:37",
                "2/17/2025 13:48:53 PM",
                "2/17/2025 0:48:53 AM",
                "02-17-2025 08:35:37",
                "Mon Feb 17 08:35:37 2025"
            })
    void whatIsNoTimeIsNone(String text) {
        // When
        var parsed = parse(text);

        // Then
        assertThat(parsed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30T08:35:37Z",
                "2025-02-30T08:35:37+02:00",
                "2025-02-29 08:35:37",
                "2/30/2025 8:35:37 AM",
                "2/30/2025 8:35:37",
                "2025-04-31T08:35:37",
                "2025-13-01T08:35:37Z",
                "2025-00-01T08:35:37Z",
                "2025-01-00T08:35:37Z",
                "2025-01-32T08:35:37Z",
                "2025-01-01T24:00:00Z",
                "2025-01-01T24:00:00",
                "2025-01-01T08:60:00Z",
                "2016-12-31T23:59:60Z"
            })
    void aDayOrHourThatTheCalendarLacksIsNone(String text) {
        // When
        var parsed = parse(text);

        // Then
        assertThat(parsed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-29T08:35:37Z", "2024-02-29T08:35:37+02:00", "2/29/2024 8:35:37"})
    void aLeapDayIsADay(String text) {
        // When
        var parsed = parse(text);

        // Then
        assertThat(parsed).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01T00:00:00Z,          true",
        "1999-12-31T23:59:59.9999999Z,  false",
        "2000-01-01T00:00:00+00:01,     false",
        "2099-12-31T23:59:59.9999999Z,  true",
        "2100-01-01T00:00:00Z,          false",
        "2099-12-31T23:59:59-00:01,     false",
        "0001-01-01T00:00:00Z,          false",
        "1970-01-01T00:00:00Z,          false",
        "9999-12-31T23:59:59.9999999Z,  false",
        "+12025-01-01T00:00:00Z,        false",
        "999999999-01-01T00:00:00Z,     false",
        "-2025-01-01T00:00:00Z,         false"
    })
    void aTimeOutsideThisCenturyIsABrokenClock(String text, boolean read) {
        // When
        var parsed = parse(text);

        // Then
        assertThat(parsed.isPresent()).isEqualTo(read);
    }

    @Test
    void theQuickWayAndTheLongWayAgree() {
        // Given
        long seed = 4711;
        System.out.println("EventTimeTest seed " + seed);
        Random random = new Random(seed);

        for (int i = 0; i < 2000; i++) {
            Instant time =
                    Instant.ofEpochSecond(
                            946_684_800L + random.nextInt(Integer.MAX_VALUE),
                            random.nextInt(10_000_000) * 100L);
            String local = LOCAL.format(time) + "+05:00";

            // When
            var quick = parse(time.toString());
            var slow = parse(local);

            // Then
            long millis = time.truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
            assertThat(quick).as("%s", time).hasValue(millis);
            assertThat(slow).as("%s", local).hasValue(millis);
        }
    }

    /** What a text says, which it also says as bytes among others, if it is ASCII. */
    private static OptionalLong parse(String text) {
        OptionalLong parsed = EventTime.parse(text);
        if (US_ASCII.newEncoder().canEncode(text)) {
            byte[] bytes = ("1" + text + "1").getBytes(US_ASCII);
            assertThat(EventTime.parse(bytes, 1, bytes.length - 1)).isEqualTo(parsed);
        }
        return parsed;
    }
}

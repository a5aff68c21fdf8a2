package io.fociwatch.client;

import static java.time.ZoneOffset.UTC;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a client catalogue: CSV with the header {@value #HEADER}, {@code #} for comments. Dates are
 * UTC days as {@code 2026-01-26}, or instants; {@code valid_from} counts, {@code valid_until} does
 * not; an empty date is open.
 */
public final class ClientCatalogueReader {
    static final String HEADER = "client_id,family,name,valid_from,valid_until";

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String place;
    private final List<CatalogueEntry> entries = new ArrayList<>();

    private ClientCatalogueReader(String place) {
        this.place = place;
    }

    /** The catalogue that comes with the hunt: its own five clients, and the dated FOCI list. */
    public static ClientCatalogue bundled() {
        try (InputStream resource = ClientCatalogueReader.class.getResourceAsStream("clients.csv");
                Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return read("clients.csv", reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param place how errors name the text, such as its file name
     * @throws IllegalArgumentException naming place, line and fault of the first bad row
     * @throws UncheckedIOException if the text cannot be read
     */
    public static ClientCatalogue read(String place, Reader text) {
        return new ClientCatalogueReader(place).read(text);
    }

    private ClientCatalogue read(Reader text) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(withoutByteOrderMark(text))) {
            boolean headerSeen = false;
            for (CsvRecord row : csv) {
                if (!headerSeen) {
                    requireHeader(row);
                    headerSeen = true;
                } else {
                    entries.add(entry(row));
                }
            }
        } catch (CsvParseException e) {
            String cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
            throw new IllegalArgumentException(
                    "%s: not CSV: %s%s".formatted(place, e.getMessage(), cause), e);
        } catch (CharacterCodingException e) {
            throw notUtf8(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notUtf8(e) : e;
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: no clients; expected the header %s and a row for each client"
                            .formatted(place, HEADER));
        }
        return new ClientCatalogue(entries);
    }

    /** Some editors put the mark first; it is no part of the text. */
    private static Reader withoutByteOrderMark(Reader text) throws IOException {
        PushbackReader unmarked = new PushbackReader(text);
        int first = unmarked.read();
        if (first != BYTE_ORDER_MARK && first != -1) {
            unmarked.unread(first);
        }
        return unmarked;
    }

    private void requireHeader(CsvRecord row) {
        if (!String.join(",", row.getFields()).equals(HEADER)) {
            throw fault(row, "the header must be " + HEADER);
        }
    }

    private CatalogueEntry entry(CsvRecord row) {
        if (row.getFieldCount() != 5) {
            throw fault(row, "%d columns instead of 5".formatted(row.getFieldCount()));
        }
        String id = row.getField(0).strip().toLowerCase(Locale.ROOT);
        if (!GUID.matcher(id).matches()) {
            throw fault(row, "client_id '%s' is no GUID".formatted(id));
        }
        String family = row.getField(1).strip();
        if (family.isEmpty()) {
            throw fault(row, "family is empty");
        }
        long from = startOf(row, row.getField(3), Long.MIN_VALUE);
        long until = startOf(row, row.getField(4), Long.MAX_VALUE);
        if (from >= until) {
            throw fault(row, "valid_from is not before valid_until");
        }
        return new CatalogueEntry(id, family, row.getField(2).strip(), from, until);
    }

    private long startOf(CsvRecord row, String date, long open) {
        if (date.isBlank()) {
            return open;
        }
        try {
            Instant start =
                    date.contains("T")
                            ? Instant.parse(date.strip())
                            : LocalDate.parse(date.strip()).atStartOfDay(UTC).toInstant();
            return start.toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw fault(
                    row,
                    "'%s' is no date; write it as 2026-01-26 or 2026-01-26T12:00:00Z"
                            .formatted(date));
        }
    }

    private IllegalArgumentException notUtf8(Exception cause) {
        return new IllegalArgumentException(
                "%s: not in UTF-8; save it in that encoding".formatted(place), cause);
    }

    private IllegalArgumentException fault(CsvRecord row, String what) {
        return new IllegalArgumentException(
                "%s:%d: %s".formatted(place, row.getStartingLineNumber(), what));
    }
}

package io.fociwatch.asn;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the table that the published hunt names, from one or several files (IPv4 and IPv6 come
 * apart): CSV or a zip of CSV, {@code CIDR,CIDRASN,CIDRASNName} and possibly {@code CIDRSource},
 * with or without a header. A bad row is reported and left out; a table with too many is refused.
 */
public final class AsnTableReader {
    /** The largest text of all files, unpacked; the published list is 47 MB. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int VERSION_DIGITS = 12;

    private final AsnTableBuilder table = new AsnTableBuilder();
    private final BadRows bad;
    private final MessageDigest digest = sha256();
    private final long mostBytes;
    private final List<String> places = new ArrayList<>();
    private long bytesRead;
    private Instant newest = Instant.EPOCH;

    /**
     * A reader of one table.
     *
     * @param mostBadRows the share of bad rows, 0 to 1, above which the table is refused
     */
    public AsnTableReader(double mostBadRows) {
        this(mostBadRows, MOST_BYTES);
    }

    /** A reader that takes no more than so many bytes, unpacked. */
    AsnTableReader(double mostBadRows, long mostBytes) {
        this.bad = new BadRows(mostBadRows);
        this.mostBytes = mostBytes;
    }

    /**
     * Adds a file to the table.
     *
     * @param place how faults name the file
     * @param modified when it was written; of a zip its entries' own dates are taken
     * @throws AsnTableException if it cannot be read to its end, or is neither CSV nor a zip of it
     */
    public void add(String place, InputStream file, Instant modified) throws AsnTableException {
        places.add(place);
        try {
            BufferedInputStream bytes = new BufferedInputStream(file);
            bytes.mark(2);
            boolean zipped = Arrays.equals(bytes.readNBytes(2), new byte[] {'P', 'K'});
            bytes.reset();
            if (zipped) {
                addZip(place, bytes);
            } else {
                addCsv(place, bytes, modified);
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new AsnTableException("%s: cannot be read: %s".formatted(place, cause(e)), e);
        }
    }

    /**
     * The table of all files that were added.
     *
     * @throws AsnTableException if it has no rows, or too many bad ones
     */
    public AsnTable finish() throws AsnTableException {
        if (table.rows() + bad.count() == 0) {
            String place = places.isEmpty() ? "no files" : String.join(", ", places);
            throw new AsnTableException(place + ": no rows; is it the list of prefixes?");
        }
        bad.check(table.rows());
        return table.build(
                newest.atZone(ZoneOffset.UTC).toLocalDate(),
                HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS));
    }

    /** The first bad rows, each with its place and fault. */
    public List<String> faults() {
        return bad.faults();
    }

    /** How many rows were left out. */
    public long badRows() {
        return bad.count();
    }

    private void addZip(String place, InputStream bytes) throws IOException, AsnTableException {
        boolean any = false;
        ZipInputStream zip = new ZipInputStream(bytes);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                any = true;
                Instant written =
                        entry.getLastModifiedTime() == null
                                ? Instant.EPOCH
                                : entry.getLastModifiedTime().toInstant();
                addCsv(place + '!' + entry.getName(), zip, written);
            }
        }
        if (!any) {
            throw new AsnTableException(place + ": the zip holds no file");
        }
    }

    private void addCsv(String place, InputStream bytes, Instant written) throws IOException {
        newest = written.isAfter(newest) ? written : newest;
        // Not closed: the zip goes on behind this entry.
        CsvReader<CsvRecord> rows =
                CsvReader.builder()
                        .detectBomHeader(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(
                                new DigestInputStream(new Bounded(bytes), digest),
                                StandardCharsets.UTF_8);
        for (CsvRecord row : rows) {
            if (!AsnRow.isHeader(row)) {
                addRow(place, row);
            }
        }
    }

    private void addRow(String place, CsvRecord row) {
        long lines = lineFeeds(row);
        if (lines > 0) {
            // A quote that is missing makes one field of all lines up to the next.
            bad.add(
                    place,
                    row.getStartingLineNumber(),
                    1 + lines,
                    "a field goes on over %,d lines; a quote is missing".formatted(1 + lines));
            return;
        }
        try {
            AsnRow read = AsnRow.of(row);
            table.add(read.prefix(), read.owner());
        } catch (IllegalArgumentException e) {
            bad.add(place, row.getStartingLineNumber(), 1, e.getMessage());
        }
    }

    /** Nearly all fields have none: a stream for each of millions would be for nothing. */
    private static long lineFeeds(CsvRecord row) {
        long lines = 0;
        for (int i = 0; i < row.getFieldCount(); i++) {
            String field = row.getField(i);
            int at = field.indexOf('\n');
            while (at >= 0) {
                lines++;
                at = field.indexOf('\n', at + 1);
            }
        }
        return lines;
    }

    private static String cause(Exception e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Ends a zip bomb before it ends us. */
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            bytesRead += Math.max(read, 0);
            if (bytesRead > mostBytes) {
                throw new IOException("more than %,d bytes".formatted(mostBytes));
            }
            return read;
        }
    }
}

package io.fociwatch.asn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A table as compressed chunks of bytes, as it travels and as broadcast state keeps it. */
public final class AsnTableCodec {
    private static final int CHUNK_BYTES = 128 << 10;
    private static final int FORMAT = 1;

    private AsnTableCodec() {}

    /** Cuts a table into chunks. */
    public static List<AsnChunk> encode(AsnTable table) {
        byte[] bytes = compress(table);
        int count = (bytes.length + CHUNK_BYTES - 1) / CHUNK_BYTES;
        List<AsnChunk> chunks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int end = Math.min(bytes.length, (i + 1) * CHUNK_BYTES);
            byte[] part = Arrays.copyOfRange(bytes, i * CHUNK_BYTES, end);
            chunks.add(new AsnChunk(table.version(), i, count, part));
        }
        return chunks;
    }

    /**
     * Puts a table together.
     *
     * @param chunks all of one table, in order of index
     */
    static AsnTable decode(List<AsnChunk> chunks) {
        List<ByteArrayInputStream> parts =
                chunks.stream().map(chunk -> new ByteArrayInputStream(chunk.bytes())).toList();
        try (DataInputStream in =
                new DataInputStream(
                        new InflaterInputStream(
                                new SequenceInputStream(Collections.enumeration(parts))))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IllegalStateException("a table of format " + format);
            }
            return new AsnTable(
                    AsnTableVersion.parse(in.readUTF()),
                    readOwners(in),
                    readIpv4(in),
                    readIpv6(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compress(AsnTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DataOutputStream out =
                new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 64 << 10))) {
            out.writeInt(FORMAT);
            out.writeUTF(table.version());
            write(out, table.owners());
            write(out, table.ipv4());
            write(out, table.ipv6());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Owners owners) throws IOException {
        writeInts(out, owners.numbers());
        writeInts(out, owners.nameEnds());
        out.writeInt(owners.names().length);
        out.write(owners.names());
    }

    private static Owners readOwners(DataInputStream in) throws IOException {
        int[] numbers = readInts(in);
        int[] nameEnds = readInts(in);
        return new Owners(numbers, nameEnds, in.readNBytes(in.readInt()));
    }

    private static void write(DataOutputStream out, Ipv4Ranges ranges) throws IOException {
        int[] starts = ranges.starts();
        writeInts(out, starts);
        for (int owner : ranges.owners()) {
            out.writeInt(owner);
        }
    }

    private static Ipv4Ranges readIpv4(DataInputStream in) throws IOException {
        int size = in.readInt();
        return new Ipv4Ranges(readInts(in, size), readInts(in, size));
    }

    private static void write(DataOutputStream out, Ipv6Ranges ranges) throws IOException {
        out.writeInt(ranges.size());
        for (int i = 0; i < ranges.size(); i++) {
            out.writeLong(ranges.high(i));
        }
        for (int i = 0; i < ranges.size(); i++) {
            out.writeLong(ranges.low(i));
        }
        for (int i = 0; i < ranges.size(); i++) {
            out.writeInt(ranges.owner(i));
        }
    }

    private static Ipv6Ranges readIpv6(DataInputStream in) throws IOException {
        int size = in.readInt();
        return new Ipv6Ranges(readLongs(in, size), readLongs(in, size), readInts(in, size));
    }

    private static void writeInts(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        return readInts(in, in.readInt());
    }

    private static int[] readInts(DataInputStream in, int size) throws IOException {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    private static long[] readLongs(DataInputStream in, int size) throws IOException {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readLong();
        }
        return values;
    }
}

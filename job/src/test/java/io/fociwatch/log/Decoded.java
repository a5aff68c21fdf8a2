package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/** Keeps what the records of a source turned out to be. */
final class Decoded implements DecodedRecords {
    static final String SOURCE = "log.json";

    private final List<SignIn> signIns = new ArrayList<>();
    private final List<GraphCall> graphCalls = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int appOnlyGraphCalls;
    private final List<Rejection> rejections = new ArrayList<>();

    /** Frames and decodes all bytes as one source. */
    static Decoded of(byte[] bytes) {
        RecordBatch.Builder found = new RecordBatch.Builder();
        new RecordFramer().frame(bytes, 0, bytes.length, true, found);
        Decoded decoded = new Decoded();
        new RecordDecoder().decode(found.build(SOURCE, bytes, bytes.length, ""), decoded);
        return decoded;
    }

    /** The same in pieces: what framing one leaves over comes again, and more with it. */
    static Decoded inPieces(byte[] bytes, IntSupplier pieceSize) {
        RecordFramer framer = new RecordFramer();
        RecordDecoder decoder = new RecordDecoder();
        Decoded decoded = new Decoded();
        int framed = 0;
        int read = 0;
        while (read < bytes.length) {
            read = Math.min(bytes.length, read + pieceSize.getAsInt());
            byte[] piece = Arrays.copyOfRange(bytes, framed, read);
            RecordBatch.Builder found = new RecordBatch.Builder();
            framed += framer.frame(piece, 0, piece.length, read == bytes.length, found);
            decoder.decode(found.build(SOURCE, piece, 0, ""), decoded);
        }
        return decoded;
    }

    /** Frames and decodes a text as one source. */
    static Decoded of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /** Decodes one record. */
    static Decoded of(SampleRecord record) {
        return of(record.json());
    }

    /** Decodes what is left to read. */
    static Decoded of(RecordBatchReader reader) {
        Decoded decoded = new Decoded();
        RecordDecoder decoder = new RecordDecoder();
        reader.next().ifPresent(batch -> decoder.decode(batch, decoded));
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            decoder.decode(next.get(), decoded);
        }
        return decoded;
    }

    @Override
    public void signIn(SignIn signIn) {
        signIns.add(signIn);
    }

    @Override
    public void graphCall(GraphCall call) {
        graphCalls.add(call);
    }

    @Override
    public void appOnlyGraphCall() {
        appOnlyGraphCalls++;
    }

    @Override
    public void skipped(String category) {
        skipped.add(category);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    List<SignIn> signIns() {
        return signIns;
    }

    /** The sign-in, where there is no other and nothing else. */
    SignIn signIn() {
        if (signIns.size() != 1 || !skipped.isEmpty() || !rejections.isEmpty()) {
            throw new AssertionError("not one sign-in alone: " + this);
        }
        return signIns.get(0);
    }

    List<String> ids() {
        return signIns.stream().map(SignIn::id).toList();
    }

    /** How many records there were of any kind. */
    int count() {
        return signIns.size()
                + graphCalls.size()
                + appOnlyGraphCalls
                + skipped.size()
                + rejections.size();
    }

    List<String> skipped() {
        return skipped;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** The rejection, where there is no other and nothing else. */
    Rejection rejection() {
        if (rejections.size() != 1 || !skipped.isEmpty() || !signIns.isEmpty()) {
            throw new AssertionError("not one rejection alone: " + this);
        }
        return rejections.get(0);
    }

    /** The one rejection of that reason, whatever else there is. */
    Rejection rejection(RejectionReason reason) {
        List<Rejection> those = rejections.stream().filter(r -> r.reason() == reason).toList();
        if (those.size() != 1) {
            throw new AssertionError("not one rejection as " + reason + ": " + this);
        }
        return those.get(0);
    }

    @Override
    public String toString() {
        return "%s sign-ins, skipped %s, rejected %s"
                .formatted(
                        ids(),
                        skipped,
                        rejections.stream()
                                .map(
                                        r ->
                                                "%s %s: %s, %d bytes %s"
                                                        .formatted(
                                                                r.origin(),
                                                                r.reason(),
                                                                r.detail(),
                                                                r.length(),
                                                                new String(r.bytes(), UTF_8)))
                                .toList());
    }

    /** The Graph calls made for a user. */
    List<GraphCall> graphCalls() {
        return graphCalls;
    }

    /** How many Graph calls no user made. */
    int appOnlyGraphCalls() {
        return appOnlyGraphCalls;
    }
}

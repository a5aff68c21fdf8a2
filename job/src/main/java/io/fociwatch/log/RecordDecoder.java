package io.fociwatch.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.fociwatch.signin.SignInLog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Decodes framed records. Every record comes out as exactly one of a sign-in, a skipped category or
 * a rejection; it never throws for what a record says. Reused from batch to batch, by one thread.
 */
public final class RecordDecoder {
    // Names are the log's, and so an attacker's, to choose: they must not fill the JVM's string
    // table.
    private final JsonFactory json =
            JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private final RecordFields fields = new RecordFields(json);

    /** Decodes all records of a batch, in order. */
    public void decode(RecordBatch batch, DecodedRecords out) {
        for (int i = 0; i < batch.size(); i++) {
            decode(batch.bytes(), batch.starts()[i], batch.ends()[i], batch.origin(i), out);
        }
        if (!batch.failure().isEmpty()) {
            out.rejected(
                    new Rejection(
                            batch.source(),
                            RejectionReason.UNREADABLE_FILE,
                            batch.failure(),
                            new byte[0],
                            0));
        }
    }

    private void decode(byte[] bytes, int start, int end, String origin, DecodedRecords out) {
        if (end - start > RecordFramer.LONGEST_RECORD) {
            String detail =
                    "longer than %d bytes; skipped up to the next line"
                            .formatted(RecordFramer.LONGEST_RECORD);
            out.rejected(Rejection.of(origin, RejectionReason.TOO_LONG, detail, bytes, start, end));
            return;
        }
        if (parse(bytes, start, end).isEmpty()) {
            emit(bytes, start, end, origin, out);
        } else {
            salvage(bytes, start, end, origin, out);
        }
    }

    /** Reads the fields of one record; says what is wrong if it is not JSON. */
    private Optional<String> parse(byte[] bytes, int start, int end) {
        try (JsonParser parser = json.createParser(bytes, start, end - start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.of("a record begins with a brace");
            }
            fields.read(parser);
            long parsed = parser.currentLocation().getByteOffset();
            return BrokenFrame.isLayout(bytes, start + (int) parsed, end)
                    ? Optional.empty()
                    : Optional.of("text behind the closing brace");
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    /**
     * A missing quote or brace makes one frame of a record and its neighbours: the frame is cut
     * where records seem to begin, so that the broken record costs itself only.
     */
    private void salvage(byte[] bytes, int start, int end, String origin, DecodedRecords out) {
        List<Integer> starts = BrokenFrame.suspectedStarts(bytes, start, end);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : end;
            String place = i == 0 ? origin : origin + '+' + (from - start);
            Optional<String> fault = parse(bytes, from, to);
            if (fault.isEmpty()) {
                emit(bytes, from, to, place, out);
            } else {
                RejectionReason reason = RejectionReason.MALFORMED_JSON;
                out.rejected(Rejection.of(place, reason, fault.get(), bytes, from, to));
            }
        }
    }

    private void emit(byte[] bytes, int start, int end, String origin, DecodedRecords out) {
        String category = fields.get(Field.TABLE, Field.CATEGORY);
        Optional<SignInLog> log = LogCategory.signInLog(category);
        try {
            if (category.isEmpty()) {
                fields.requireSound();
                throw new InvalidRecordException(
                        RejectionReason.NO_CATEGORY, "neither category nor Type");
            }
            if (log.isPresent()) {
                out.signIn(SignInReader.read(fields, log.get(), origin));
            } else {
                out.skipped(category);
            }
        } catch (InvalidRecordException e) {
            out.rejected(Rejection.of(origin, e.reason(), e.getMessage(), bytes, start, end));
        }
    }
}

package io.fociwatch.log;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.JsonReadContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Jackson's streaming parser of UTF-8, which stops at what the hunt reads only, and can be moved
 * from record to record. Where the bytes are {@link PlainJson} it goes on without Jackson: over the
 * members that are not read, and through text. All else is left to Jackson where it stands, and so
 * is every verdict on what is no JSON.
 *
 * <p>Inherits because only so can a parser of Jackson's be moved; what is set here is what its own
 * {@code nextFieldName} sets.
 */
final class RecordParser extends UTF8StreamJsonParser {
    // Names are the log's, and so an attacker's, to choose: they must not fill the JVM's string
    // table, nor outlive the parser.
    private static final int FACTORY_FEATURES =
            JsonFactory.Feature.collectDefaults()
                    & ~JsonFactory.Feature.INTERN_FIELD_NAMES.getMask();

    private final JsonReadContext root = _parsingContext;

    /** A parser of values in these bytes; it has to be moved to one first. */
    RecordParser(byte[] bytes) {
        super(
                new IOContext(
                        StreamReadConstraints.defaults(),
                        StreamWriteConstraints.defaults(),
                        ErrorReportConfiguration.defaults(),
                        new BufferRecycler(),
                        ContentReference.unknown(),
                        true),
                JsonParser.Feature.collectDefaults(),
                null,
                null,
                ByteQuadsCanonicalizer.createRoot().makeChild(FACTORY_FEATURES),
                bytes,
                0,
                0,
                0,
                false);
    }

    /** Whether these are the bytes it parses. */
    boolean parses(byte[] bytes) {
        return _inputBuffer == bytes;
    }

    /** Begins anew, with the values in {@code [from, to)}; not after it has thrown. */
    void moveTo(int from, int to) {
        _inputPtr = from;
        _inputEnd = to;
        _parsingContext = root;
        _currToken = null;
        _nextToken = null;
        _tokenIncomplete = false;
    }

    /** The index of the byte that is to be parsed next. */
    int position() {
        return _inputPtr;
    }

    /**
     * The name of the next member of an object that is one of {@code names}, with its value as the
     * next token; {@link FieldName#NONE} at the end of the object.
     */
    FieldName nextMember(FieldNames names) throws IOException {
        while (true) {
            if (_tokenIncomplete) {
                _skipString();
            }
            FieldName plain = nextPlainMember(names);
            if (plain.isRead()) {
                return plain;
            }
            String text = nextFieldName();
            if (text == null) {
                return FieldName.NONE;
            }
            FieldName name = names.find(text);
            if (name.isRead()) {
                return name;
            }
            nextToken();
            skipChildren();
        }
    }

    /** Passes over plain members; {@link FieldName#NONE} where Jackson has to read on. */
    private FieldName nextPlainMember(FieldNames names) throws IOException {
        byte[] bytes = _inputBuffer;
        int to = _inputEnd;
        boolean first = _currToken == JsonToken.START_OBJECT;
        while (true) {
            int nameStart = PlainJson.nameStart(bytes, _inputPtr, to, first);
            if (nameStart < 0) {
                return FieldName.NONE;
            }
            int nameEnd = PlainText.end(bytes, nameStart, to);
            if (nameEnd < 0) {
                return FieldName.NONE;
            }
            int value = PlainJson.valueStart(bytes, nameEnd + 1, to);
            if (value < 0) {
                return FieldName.NONE;
            }
            FieldName name = names.find(bytes, nameStart, nameEnd);
            if (name.isRead()) {
                return stopAt(name, value) ? name : FieldName.NONE;
            }
            int end = PlainJson.valueEnd(bytes, value, to);
            if (end < 0) {
                return FieldName.NONE;
            }
            _inputPtr = end;
            if (first) {
                _parsingContext.expectComma();
                first = false;
            }
        }
    }

    /** Stops at a text or an object as Jackson does; at anything else Jackson has to. */
    private boolean stopAt(FieldName name, int value) throws IOException {
        switch (_inputBuffer[value]) {
            case '"':
                _nextToken = JsonToken.VALUE_STRING;
                _tokenIncomplete = true;
                break;
            case '{':
                _nextToken = JsonToken.START_OBJECT;
                break;
            default:
                return false;
        }
        _inputPtr = value + 1;
        _parsingContext.expectComma();
        _parsingContext.setCurrentName(name.text());
        _currToken = JsonToken.FIELD_NAME;
        return true;
    }

    /**
     * Passes over the text that is the current token, and begins at {@link #position()}, if it is
     * plain.
     *
     * @return where it ends; negative if it is not plain, and then it has not been passed
     */
    int passPlainText() {
        int end =
                _tokenIncomplete
                        ? PlainText.end(_inputBuffer, _inputPtr, _inputEnd)
                        : PlainJson.NOT_PLAIN;
        if (end >= 0) {
            _inputPtr = end + 1;
            _tokenIncomplete = false;
        }
        return end;
    }

    @Override
    protected String _finishAndReturnString() throws IOException {
        int end = PlainText.end(_inputBuffer, _inputPtr, _inputEnd);
        if (end < 0) {
            return super._finishAndReturnString();
        }
        String text =
                new String(_inputBuffer, _inputPtr, end - _inputPtr, StandardCharsets.ISO_8859_1);
        _inputPtr = end + 1;
        _textBuffer.resetWithString(text);
        return text;
    }
}

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

/**
 * Jackson's streaming parser of UTF-8, which stops at what the hunt reads only, and can be moved
 * from record to record. Where the bytes are {@link PlainJson} it goes on without Jackson: over the
 * {@link Refrains} and the members that are not read, and through text. All else is left to Jackson
 * where it stands, and so is every verdict on what is no JSON.
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
    private final PlainTexts texts;

    /** Takes what is read without Jackson. */
    @FunctionalInterface
    interface PlainTexts {
        /**
         * The value of a member, text or number, is the {@link PlainText} in {@code [from, to)}.
         */
        void take(FieldName name, int from, int to);
    }

    /**
     * A parser of values in these bytes; it has to be moved to one first.
     *
     * @param texts is given the values that are plain, and these are stopped at no more
     */
    RecordParser(byte[] bytes, PlainTexts texts) {
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
        this.texts = texts;
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
     * The name of the next member of an object that is read and that has not been given away as
     * plain, with its value as the next token; {@link FieldName#NONE} at the end of the object.
     *
     * @param refrains of such objects
     */
    FieldName nextMember(Refrains refrains) throws IOException {
        while (true) {
            if (_tokenIncomplete) {
                _skipString();
            }
            FieldName read = nextPlainMember(refrains);
            if (read.isRead()) {
                return read;
            }
            String text = nextFieldName();
            if (text == null) {
                return FieldName.NONE;
            }
            FieldName name = refrains.names().find(text);
            if (name.isRead()) {
                return name;
            }
            nextToken();
            skipChildren();
        }
    }

    /**
     * Passes over plain members, and gives away those texts that are read; {@link FieldName#NONE}
     * where Jackson has to read on.
     */
    private FieldName nextPlainMember(Refrains refrains) throws IOException {
        byte[] bytes = _inputBuffer;
        int to = _inputEnd;
        boolean first = _currToken == JsonToken.START_OBJECT;
        if (first) {
            refrains.begin();
        }
        while (true) {
            Refrain refrain = refrains.at(bytes, _inputPtr, to, first);
            if (refrain == null) {
                return FieldName.NONE;
            }
            int value = _inputPtr + refrain.length();
            if (refrain.lastMember() > 0) {
                _parsingContext.expectComma();
                _inputPtr += refrain.lastMember();
            }
            if (refrain.endsObject() || value == to) {
                return FieldName.NONE;
            }
            FieldName name = refrain.name();
            int end = name.isRead() ? giveAway(name, value) : PlainJson.valueEnd(bytes, value, to);
            if (end < 0) {
                return name.isRead() && stopAt(name, value) ? name : FieldName.NONE;
            }
            _parsingContext.expectComma();
            _inputPtr = end;
            first = false;
        }
    }

    /** Gives away a value that is read, if it is plain: a text, or a number where that may be. */
    private int giveAway(FieldName name, int value) {
        boolean text = _inputBuffer[value] == '"';
        int from = text ? value + 1 : value;
        int to = text ? textEnd(name.field(), from) : numberEnd(name.field(), from);
        if (to < 0) {
            return to;
        }
        texts.take(name, from, to);
        return text ? to + 1 : to;
    }

    /** Identifiers have no escapes, or else they are not compared where they lie. */
    private int textEnd(Field field, int from) {
        return switch (field.limit()) {
            case ID -> PlainText.end(_inputBuffer, from, _inputEnd);
            case TEXT -> PlainText.behind(_inputBuffer, from, _inputEnd) - 1;
            case NESTED -> PlainJson.NOT_PLAIN;
        };
    }

    private int numberEnd(Field field, int from) {
        return field.mayBeNumber()
                ? PlainJson.wholeNumberEnd(_inputBuffer, from, _inputEnd)
                : PlainJson.NOT_PLAIN;
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
}

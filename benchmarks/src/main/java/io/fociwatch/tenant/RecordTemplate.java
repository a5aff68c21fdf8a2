package io.fociwatch.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record as bytes with slots, so that writing one costs little more than copying it. */
final class RecordTemplate {
    private static final Pattern SLOT = Pattern.compile("\\$\\{([a-z-]+)\\}");
    private static final String END = "\r\n";

    private final byte[][] texts;
    private final Slot[] slots;

    private RecordTemplate(byte[][] texts, Slot[] slots) {
        this.texts = texts;
        this.slots = slots;
    }

    /** Reads one of this package's resources; its line feeds are no part of it. */
    static RecordTemplate load(String resource) {
        try (InputStream bytes = RecordTemplate.class.getResourceAsStream(resource)) {
            return parse(new String(bytes.readAllBytes(), UTF_8).replace("\n", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordTemplate parse(String record) {
        List<byte[]> texts = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        Matcher matcher = SLOT.matcher(record);
        int at = 0;
        while (matcher.find()) {
            texts.add(record.substring(at, matcher.start()).getBytes(UTF_8));
            slots.add(Slot.valueOf(matcher.group(1).replace('-', '_').toUpperCase(Locale.ROOT)));
            at = matcher.end();
        }
        texts.add((record.substring(at) + END).getBytes(UTF_8));
        return new RecordTemplate(texts.toArray(byte[][]::new), slots.toArray(Slot[]::new));
    }

    /** Writes the event as a line. */
    void write(LoggedEvent event, RecordBytes out) {
        SplittableRandom random = new SplittableRandom(event.seed());
        for (int i = 0; i < slots.length; i++) {
            out.text(texts[i]);
            slots[i].write(event, random, out);
        }
        out.text(texts[slots.length]);
    }
}

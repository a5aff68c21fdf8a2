package io.fociwatch.run;

import static io.fociwatch.archive.ArmedUsersFile.UNFINISHED;

import io.fociwatch.archive.ArmedUsersFile;
import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.ManifestFile;
import io.fociwatch.settings.CheckpointOptions;
import io.fociwatch.settings.Delivery;
import io.fociwatch.settings.LiveSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;

/**
 * The folder of one backfill, on any file system that Flink has: what it began with, so that it can
 * go on after a crash, and what it came to.
 */
public final class BackfillFolder {
    private static final String MANIFEST = "manifest.tsv";
    private static final String ARMED = "armed-users.bin";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String ALERTS = "alerts";
    private static final String REJECTED = "rejected";
    private static final String HANDOVER = "handover.properties";
    private static final String UNTIL = "until";
    private static final String SAVEPOINT = "savepoint";

    private final Path folder;
    private final FileSystem files;

    private BackfillFolder(Path folder) throws IOException {
        this.files = folder.getFileSystem();
        this.folder = folder.makeQualified(files);
    }

    /** The folder at a path or URI, which need not exist. */
    public static BackfillFolder at(String place) throws IOException {
        return new BackfillFolder(new Path(place));
    }

    /** What a backfill that has not ended began with; empty where there is none. */
    public Optional<Manifest> unfinished() throws IOException {
        Path manifest = below(MANIFEST);
        return files.exists(manifest) ? Optional.of(ManifestFile.read(manifest)) : Optional.empty();
    }

    /** Makes it ready for a backfill that begins; what another has left here goes. */
    public void begin(Manifest manifest) throws IOException {
        for (String left :
                new String[] {ARMED, ARMED + UNFINISHED, CHECKPOINTS, ALERTS, REJECTED, HANDOVER}) {
            files.delete(below(left), true);
        }
        files.mkdirs(folder);
        ManifestFile.write(manifest, below(MANIFEST));
    }

    /** The newest checkpoint of the backfill that has not ended; empty before the first. */
    public Optional<String> newestCheckpoint() throws IOException {
        return NewestCheckpoint.in(checkpoints());
    }

    /** Notes the savepoint; the next backfill in this folder begins anew. */
    public void end(Manifest manifest, String savepoint) throws IOException {
        Properties handover = new Properties();
        handover.setProperty(UNTIL, manifest.until().toString());
        handover.setProperty(SAVEPOINT, savepoint);
        try (OutputStream out = files.create(below(HANDOVER), WriteMode.OVERWRITE)) {
            handover.store(out, null);
        }
        files.delete(below(MANIFEST), false);
        files.delete(below(ARMED), false);
        files.delete(below(CHECKPOINTS), true);
    }

    /**
     * The cut of the backfill that wrote a savepoint, where it is still beside it.
     *
     * @param savepoint as the backfill has printed it
     */
    public static Optional<Instant> cutOf(String savepoint) throws IOException {
        Path parent = new Path(savepoint).getParent();
        if (parent == null) {
            return Optional.empty();
        }
        Properties handover = new BackfillFolder(parent).handover();
        String last = new Path(handover.getProperty(SAVEPOINT, "")).getName();
        return last.equals(new Path(savepoint).getName())
                ? Optional.of(Instant.parse(handover.getProperty(UNTIL)))
                : Optional.empty();
    }

    /** The savepoint of the backfill that ended last, where it read up to that time. */
    public Optional<String> savepointOf(Instant until) throws IOException {
        Properties handover = handover();
        return until.toString().equals(handover.getProperty(UNTIL))
                ? Optional.of(handover.getProperty(SAVEPOINT))
                : Optional.empty();
    }

    /** Empty where no backfill has ended. */
    private Properties handover() throws IOException {
        Properties handover = new Properties();
        if (files.exists(below(HANDOVER))) {
            try (InputStream in = files.open(below(HANDOVER))) {
                handover.load(in);
            }
        }
        return handover;
    }

    /** The same settings, with a backfill's checkpoints in here. */
    public LiveSettings withCheckpoints(LiveSettings settings) {
        return settings.with(
                settings.checkpoints().in(checkpoints()).every(checkpointInterval(settings)));
    }

    private static Duration checkpointInterval(LiveSettings settings) {
        Duration wanted = settings.archive().checkpointInterval();
        if (settings.kafka().delivery() != Delivery.EXACTLY_ONCE) {
            return wanted;
        }
        Duration longest =
                CheckpointOptions.longestInterval(settings.kafka().transactions().timeout());
        return wanted.compareTo(longest) < 0 ? wanted : longest;
    }

    /** Where the savepoint goes: the folder itself. */
    public String savepoints() {
        return text(folder);
    }

    /** Where the manifest is. */
    String manifest() {
        return text(below(MANIFEST));
    }

    /**
     * Where it is told who is armed when.
     *
     * @param reach how long after a device code its user is armed
     */
    public ArmedUsersFile armedUsers(Duration reach) {
        return new ArmedUsersFile(text(below(ARMED)), reach);
    }

    /** Where alerts are written, as JSON Lines. */
    public String alerts() {
        return text(below(ALERTS));
    }

    /** Where rejections are written, as JSON Lines. */
    public String rejected() {
        return text(below(REJECTED));
    }

    private String checkpoints() {
        return text(below(CHECKPOINTS));
    }

    private Path below(String name) {
        return new Path(folder, name);
    }

    /** As people write it, {@code disk:///folder}; letter by letter, as Flink reads it. */
    private static String text(Path path) {
        URI uri = path.toUri();
        String authority = uri.getAuthority() == null ? "" : uri.getAuthority();
        return "%s://%s%s".formatted(uri.getScheme(), authority, uri.getPath());
    }
}

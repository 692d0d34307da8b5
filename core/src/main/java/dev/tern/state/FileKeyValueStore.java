package dev.tern.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.invocation.RandomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values as files of one folder, for a laptop: each is a JSON file named by the hash of its key. Several processes may
 * use the folder at once, if its file system keeps locks. Files of values that have expired are deleted once an hour.
 */
public final class FileKeyValueStore implements KeyValueStore {
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final FolderLock lock;
    private final InstantSource clock;
    private volatile Instant nextCleaning = Instant.MIN;

    /** What is in a file. */
    record Kept(String value, String version, long expires) {}

    /** A store in a folder, which is made at the first write. */
    public FileKeyValueStore(Path folder) {
        this(folder, InstantSource.system());
    }

    /** A store with its own sense of time. */
    public FileKeyValueStore(Path folder, InstantSource clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.lock = new FolderLock(this.folder);
        this.clock = clock;
    }

    @Override
    public Optional<Entry> get(String key) {
        try {
            return Optional.ofNullable(alive(file(key))).map(kept -> new Entry(kept.value(), kept.version()));
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
        return write(key, null, value, timeToLive);
    }

    @Override
    public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
        return write(key, version, value, timeToLive);
    }

    @Override
    public boolean remove(String key, String version) {
        Path file = file(key);
        return lock.during(() -> isNow(file, version) && Files.deleteIfExists(file));
    }

    /** Writes where the version is that one, or none. */
    private boolean write(String key, @Nullable String version, String value, Duration timeToLive) {
        Path file = file(key);
        Instant expires = clock.instant().plus(timeToLive);
        Kept kept = new Kept(StoreLimits.value(value), RandomId.next(), expires.toEpochMilli());
        return lock.during(() -> {
            clean();
            if (!isNow(file, version)) {
                return false;
            }
            Path written = WholeFile.beside(folder, target -> Files.writeString(target, JSON.writeValueAsString(kept)));
            // The files are cleaned by their time, so that none has to be read for it.
            Files.setLastModifiedTime(written, FileTime.from(expires));
            WholeFile.move(written, file);
            return true;
        });
    }

    private boolean isNow(Path file, @Nullable String version) throws IOException {
        Kept kept = alive(file);
        return kept == null ? version == null : kept.version().equals(version);
    }

    private @Nullable Kept alive(Path file) throws IOException {
        try {
            Kept kept = JSON.readValue(Files.readString(file), Kept.class);
            return clock.millis() < kept.expires() ? kept : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void clean() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(nextCleaning)) {
            return;
        }
        nextCleaning = now.plus(BETWEEN_CLEANINGS);
        OldFiles.deleteLeft(folder);
        OldFiles.delete(folder, "*.json", now);
    }

    private Path file(String key) {
        return folder.resolve(HashedName.of(StoreLimits.valueKey(key)) + ".json");
    }
}

package dev.tern.state;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objects as files of one folder, for a laptop: each is a file with just its content, under a name that is its key where
 * that can be a file's name. Several processes may use the folder at once, if its file system keeps locks and times of
 * files to the microsecond. The version is the time of the file, which every write moves on.
 */
public final class FileObjectStore implements ObjectStore {
    // Far more than there are writes during one reading.
    private static final int TRIES = 1_000;

    private final Path folder;
    private final FolderLock lock;
    private final AtomicBoolean tidied = new AtomicBoolean();

    /** A store in a folder, which is made at the first write. */
    public FileObjectStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.lock = new FolderLock(this.folder);
    }

    @Override
    public Optional<Facts> facts(String key) {
        try {
            return Optional.ofNullable(attributes(file(key))).map(found -> facts(key, found));
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        return read(key, (file, facts) -> {
            if (facts.size() > mostBytes) {
                throw new ObjectTooLargeException(facts.size(), mostBytes);
            }
            return new Stored(Files.readAllBytes(file), facts.version());
        });
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        ByteRange range = new ByteRange(from, length);
        // No file system goes as far as numbers do.
        return read(key, (file, facts) -> range.within(facts.size()) == 0 ? new byte[0] : part(file, range));
    }

    @Override
    public boolean download(String key, Path target) {
        return copied(key, target, (file, copy) -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        ByteRange range = new ByteRange(from, length);
        return copied(key, target, (file, copy) -> copyPart(file, range, copy));
    }

    private interface Copying {
        Object copy(Path file, Path copy) throws IOException;
    }

    private boolean copied(String key, Path target, Copying copying) {
        Path parent = WholeFile.folderOf(target);
        Optional<Path> copy =
                read(key, (file, facts) -> WholeFile.beside(parent, copied -> copying.copy(file, copied)));
        try {
            if (copy.isPresent()) {
                WholeFile.move(copy.get(), target);
            }
            return copy.isPresent();
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        Path file = file(key);
        try {
            Files.createDirectories(folder);
            if (tidied.compareAndSet(false, true)) {
                OldFiles.deleteLeft(folder);
            }
            Path written = WholeFile.beside(folder, target -> fill(target, content));
            return lock.during(() -> place(written, file, condition));
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }

    @Override
    public void delete(String key) {
        Path file = file(key);
        if (Files.exists(file)) {
            lock.during(() -> Files.deleteIfExists(file));
        }
    }

    @Override
    public List<Facts> list(String prefix, String after, int most) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.flatMap(file -> FileNames.key(folder, file).stream())
                    .filter(key -> KeyOrder.isListed(key, prefix, after))
                    .sorted(KeyOrder.UTF_8)
                    .flatMap(key -> facts(key).stream())
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }

    @Override
    public String address() {
        return "file://" + folder;
    }

    /** Reads a file and looks whether it was another one meanwhile. */
    private interface Reading<T> {
        T read(Path file, Facts facts) throws IOException;
    }

    private <T> Optional<T> read(String key, Reading<T> reading) {
        Path file = file(key);
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                BasicFileAttributes before = attributes(file);
                if (before == null) {
                    return Optional.empty();
                }
                Optional<T> read = unlessGone(file, facts(key, before), reading);
                BasicFileAttributes after = attributes(file);
                if (read.isPresent() && after != null && facts(key, after).equals(facts(key, before))) {
                    return read;
                }
            }
            throw StoreException.temporary("the object is written all the time", null);
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }

    private static <T> Optional<T> unlessGone(Path file, Facts facts, Reading<T> reading) throws IOException {
        try {
            return Optional.of(reading.read(file, facts));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path file(String key) {
        return FileNames.of(folder, StoreLimits.objectKey(key));
    }

    private static long copyPart(Path file, ByteRange range, Path copy) throws IOException {
        try (FileChannel whole = FileChannel.open(file);
                FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            long end = range.from() + range.within(whole.size());
            long at = range.from();
            while (at < end) {
                at += whole.transferTo(at, end - at, out);
            }
            return at;
        }
    }

    private static byte[] part(Path file, ByteRange range) throws IOException {
        try (SeekableByteChannel whole = Files.newByteChannel(file)) {
            return Channels.newInputStream(whole.position(range.from())).readNBytes((int) range.length());
        }
    }

    private static void fill(Path target, ObjectContent content) throws IOException {
        if (content instanceof ObjectContent.Bytes given) {
            Files.write(target, given.bytes());
        } else {
            Files.copy(((ObjectContent.File) content).path(), target, StandardCopyOption.REPLACE_EXISTING);
        }
        WholeFile.force(target);
    }

    private static Optional<String> place(Path written, Path file, WriteCondition condition) throws IOException {
        BasicFileAttributes before = attributes(file);
        if (!condition.allows(before == null ? null : version(before))) {
            Files.delete(written);
            return Optional.empty();
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant earliest =
                before == null ? now : before.lastModifiedTime().toInstant().plus(1, ChronoUnit.MICROS);
        Files.setLastModifiedTime(written, FileTime.from(now.isAfter(earliest) ? now : earliest));
        Files.createDirectories(file.getParent());
        WholeFile.move(written, file);
        return Optional.of(version(Files.readAttributes(file, BasicFileAttributes.class)));
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isRegularFile() ? found : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static Facts facts(String key, BasicFileAttributes found) {
        return new Facts(key, found.size(), version(found));
    }

    private static String version(BasicFileAttributes found) {
        return Long.toString(found.lastModifiedTime().to(TimeUnit.MICROSECONDS));
    }
}

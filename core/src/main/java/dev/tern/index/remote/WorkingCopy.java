package dev.tern.index.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One attempt's work: a commit, and a folder with the files that are to make it the next. */
final class WorkingCopy implements AutoCloseable {
    // About what a request to a store costs in time; and some files are shorter than their own entry.
    private static final int MOST_INLINE_BYTES = 4_096;
    // Half of it is text, and to leave that out must be worth the requests for pieces of it.
    private static final int LEAST_SPLIT_BYTES = 4 << 20;

    private final Manifest base;
    private final String attempt;
    private final Instant begun;
    private final Path folder;
    private final Directory directory;

    WorkingCopy(Manifest base, LocalFiles local, Instant now) throws IOException {
        this.base = base;
        this.begun = now;
        this.attempt = Attempts.next(now);
        this.folder = local.workFolder();
        // Not mapped into memory: each file is read once and closed, and to unmap is slow.
        this.directory = new WorkingDirectory(
                new CommitDirectory(base, new NIOFSDirectory(local.folder())),
                new NIOFSDirectory(folder, NoLockFactory.INSTANCE));
    }

    Directory directory() {
        return directory;
    }

    /** When it was begun, which is also in the keys of its files. */
    Instant begun() {
        return begun;
    }

    /** Where a new file lies. */
    Path path(CommitFile file) {
        return folder.resolve(file.name());
    }

    /** The commit that Lucene has made here, as it will stand in the store. */
    Manifest next(Instant now, Duration grace) throws IOException {
        Map<String, CommitFile> before = base.byName();
        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
        Map<String, SegmentInfo> packed = packed(commit);
        List<CommitFile> files = new ArrayList<>();
        for (String name : commit.files(true).stream().sorted().toList()) {
            CommitFile known = before.get(name);
            files.add(known == null ? describe(name, packed.get(name)) : known);
        }
        return base.next(attempt, files, now, grace);
    }

    /** Those of a commit's files that this attempt has made, and that go into objects of their own. */
    List<CommitFile> made(Manifest next) {
        return next.files().stream()
                .filter(file -> file.attempt().equals(attempt) && file.hasObject())
                .toList();
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Segments by the names of the files that theirs are packed into. */
    private static Map<String, SegmentInfo> packed(SegmentInfos commit) {
        return commit.asList().stream()
                .map(segment -> segment.info)
                .filter(SegmentInfo::getUseCompoundFile)
                .collect(Collectors.toMap(TextFinding::packedName, segment -> segment));
    }

    private CommitFile describe(String name, @Nullable SegmentInfo packed) throws IOException {
        Path file = folder.resolve(name);
        long bytes = Files.size(file);
        byte[] content = bytes <= MOST_INLINE_BYTES ? Files.readAllBytes(file) : null;
        TextPart text = packed == null || bytes < LEAST_SPLIT_BYTES ? null : text(file, packed);
        return new CommitFile(name, attempt, bytes, Checksum.of(file), content, text);
    }

    private @Nullable TextPart text(Path file, SegmentInfo packed) throws IOException {
        OptionalLong from = TextFinding.in(directory, packed);
        return from.isEmpty() ? null : TextPart.of(file, from.getAsLong());
    }
}

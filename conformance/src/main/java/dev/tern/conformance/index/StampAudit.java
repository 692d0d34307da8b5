package dev.tern.conformance.index;

import dev.tern.index.DocumentEntry;
import dev.tern.index.remote.RemoteChunkIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what writers have noted as committed with what the index has. */
final class StampAudit {
    private final RemoteChunkIndex index;
    private int acknowledged;
    private int lost;
    private long readings;
    private long half;

    StampAudit(RemoteChunkIndex index) {
        this.index = index;
    }

    void check(Path notes) throws IOException {
        Map<String, Long> newest = new HashMap<>();
        for (String line : lines(notes)) {
            String[] words = line.split(" ", -1);
            newest.merge(words[0], Long.parseLong(words[1]), Math::max);
        }
        acknowledged += newest.size();
        Map<String, DocumentEntry> there = index.entries(newest.keySet());
        newest.forEach((id, stamp) -> {
            lost += isThere(there.get(id), stamp) ? 0 : 1;
            half += Stamps.isWhole(index, id) ? 0 : 1;
        });
    }

    void readings(Path notes) throws IOException {
        List<String> lines = lines(notes);
        readings += lines.size();
        half += lines.stream().filter(line -> !line.equals(StampReader.WHOLE)).count();
    }

    KilledWritersReport report(int kills) {
        return new KilledWritersReport(index.commit(), kills, acknowledged, lost, readings, half);
    }

    /** A later state may be one whose writer was killed before it could note it. */
    private static boolean isThere(@Nullable DocumentEntry entry, long stamp) {
        return entry != null && Long.parseLong(entry.contentHash()) >= stamp;
    }

    private static List<String> lines(Path notes) throws IOException {
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }
}

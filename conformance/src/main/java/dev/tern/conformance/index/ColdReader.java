package dev.tern.conformance.index;

import dev.tern.index.ChunkQuery;
import dev.tern.index.remote.RemoteChunkIndex;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** A process that has nothing on its disk and answers one question. Arguments: the address of the index. */
public final class ColdReader {
    private ColdReader() {}

    /** Prints how long that took and what was fetched. */
    public static void main(String[] arguments) throws IOException {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
        String question = new SyntheticDocuments().question();
        Path folder = Files.createTempDirectory("tern-bench");
        long start = System.nanoTime();
        try (RemoteChunkIndex index =
                new RemoteChunkIndex(IndexPlaces.open(arguments[0]), folder, Duration.ofSeconds(10))) {
            int found = index.search(ChunkQuery.of(question, 5)).size();
            double seconds = (System.nanoTime() - start) / 1e9;
            long fetched = index.fetchedBytes();
            double sinceStart = Duration.between(started, Instant.now()).toMillis() / 1e3;
            out.println(String.format(Locale.ROOT, "%-30s  %d", "chunks found", found));
            out.println(String.format(Locale.ROOT, "%-30s  %.3f", "seconds to first answer", seconds));
            out.println(String.format(Locale.ROOT, "%-30s  %.3f", "seconds since JVM's start", sinceStart));
            out.println(String.format(Locale.ROOT, "%-30s  %.3f", "MB fetched", fetched / 1e6));
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    static String inItsOwnProcess(String address) throws IOException {
        Process process = JavaChild.start(ColdReader.class, List.of(address)).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

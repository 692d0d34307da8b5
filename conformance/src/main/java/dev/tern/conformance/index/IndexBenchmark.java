package dev.tern.conformance.index;

import dev.tern.index.ChunkQuery;
import dev.tern.index.LuceneChunkIndex;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the embedded index at several sizes: how fast chunks go in, how large it is, how long it takes to open, and
 * how long a search for five chunks takes. Arguments: numbers of chunks; without any 1,000, 10,000 and 100,000.
 */
public final class IndexBenchmark {
    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int QUERIES = 300;
    private static final double MILLION = 1e6;

    private IndexBenchmark() {}

    /** Prints a row for each size. */
    public static void main(String[] arguments) throws IOException {
        int[] sizes = arguments.length == 0
                ? SIZES
                : Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("chunks   ingest/s  MB     open ms  first ms  p50 ms  p99 ms");
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("tern-bench");
            out.println(measure(size, folder));
        }
    }

    private static String measure(int size, Path folder) throws IOException {
        SyntheticDocuments documents = new SyntheticDocuments();
        try (LuceneChunkIndex index = new LuceneChunkIndex(folder)) {
            double ingestSeconds = documents.ingest(size, index);
            double open = millis(() -> index.documents("", 1));
            double first = millis(() -> index.search(ChunkQuery.of(documents.question(), 5)));
            Timings timings = new Timings();
            for (int i = 0; i < QUERIES; i++) {
                timings.add(millis(() -> index.search(ChunkQuery.of(documents.question(), 5))));
            }
            return String.format(
                    Locale.ROOT,
                    "%-8d %-9.0f %-6.1f %-8.0f %-9.0f %-7.1f %.1f",
                    size,
                    size / ingestSeconds,
                    bytes(folder) / MILLION,
                    open,
                    first,
                    timings.percentile(50),
                    timings.percentile(99));
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / MILLION;
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}

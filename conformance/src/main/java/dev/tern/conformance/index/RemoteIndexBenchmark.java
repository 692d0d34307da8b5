package dev.tern.conformance.index;

import dev.tern.index.IndexedDocument;
import dev.tern.index.remote.RemoteChunkIndex;
import dev.tern.state.ObjectStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Measures the index in a store of objects: how long a process that has nothing takes to its first answer, what it
 * fetches after one more document, and how long a commit takes. Arguments: the address of an empty place, such as
 * {@code file:///tmp/index}, and the number of chunks, without one 100,000. The place is left as it is, and measured again
 * without being filled again when it is not empty.
 */
public final class RemoteIndexBenchmark {
    private static final int CHUNKS = 100_000;
    private static final int COMMITS = 20;
    private static final double MILLION = 1e6;

    private RemoteIndexBenchmark() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        String address = arguments[0];
        int chunks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CHUNKS;
        ObjectStore store = IndexPlaces.open(address);
        SyntheticDocuments documents = new SyntheticDocuments();
        try (RemoteChunkIndex index = new RemoteChunkIndex(store, emptyFolder(), Duration.ZERO)) {
            if (index.documents("", 1).isEmpty()) {
                double seconds = documents.ingest(chunks, index);
                print(out, "filled, chunks/s", chunks / seconds);
            }
            out.println("chunks                          " + chunks);
            state(out, store);
            out.print(ColdReader.inItsOwnProcess(address));
            fetched(out, store, index, documents);
            commits(out, index, documents);
            state(out, store);
        }
    }

    private static void state(PrintWriter out, ObjectStore store) {
        List<ObjectStore.Facts> objects = IndexPlaces.objects(store);
        print(
                out,
                "MB in the store",
                objects.stream().mapToLong(ObjectStore.Facts::size).sum() / MILLION);
        print(out, "objects", objects.size());
    }

    /** A reader on another machine, which has all but the newest document. */
    private static void fetched(
            PrintWriter out, ObjectStore store, RemoteChunkIndex writer, SyntheticDocuments documents)
            throws IOException {
        try (RemoteChunkIndex reader = new RemoteChunkIndex(store, emptyFolder(), Duration.ZERO)) {
            reader.documents("", 1);
            long before = reader.fetchedBytes();
            writer.write(List.of(documents.document("one-more")), List.of());
            reader.documents("", 1);
            print(out, "KB fetched for one document", (reader.fetchedBytes() - before) / 1e3);
        }
    }

    private static void commits(PrintWriter out, RemoteChunkIndex index, SyntheticDocuments documents) {
        Timings timings = new Timings();
        for (int i = 0; i < COMMITS; i++) {
            IndexedDocument document = documents.document("commit-" + i);
            long start = System.nanoTime();
            index.write(List.of(document), List.of());
            timings.add((System.nanoTime() - start) / MILLION);
        }
        print(out, "seconds per commit, median", timings.percentile(50) / 1e3);
        print(out, "seconds per commit, longest", timings.percentile(100) / 1e3);
    }

    private static void print(PrintWriter out, String what, double number) {
        out.println(String.format(Locale.ROOT, "%-30s  %.3f", what, number));
    }

    private static Path emptyFolder() throws IOException {
        return Files.createTempDirectory("tern-bench");
    }
}

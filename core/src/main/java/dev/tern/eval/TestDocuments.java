package dev.tern.eval;

import java.util.List;
import java.util.stream.Stream;

/** The documents of a test collection. There may be more than fit in memory, so they come as a stream. */
public interface TestDocuments {

    /** How many there are. */
    int count();

    /**
     * The documents in the order of the collection; a new stream at each call, which the caller closes.
     *
     * @throws java.io.UncheckedIOException from here or from the stream, if they cannot be read
     */
    Stream<TestDocument> stream();

    /** Documents that are in memory already. */
    static TestDocuments of(List<TestDocument> documents) {
        List<TestDocument> all = List.copyOf(documents);
        return new TestDocuments() {
            @Override
            public int count() {
                return all.size();
            }

            @Override
            public Stream<TestDocument> stream() {
                return all.stream();
            }
        };
    }
}

package dev.tern.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Documents in a file, read anew by each stream and never held. */
record DocumentFile(CollectionFormat format, Path file, int count) implements TestDocuments {

    @Override
    public Stream<TestDocument> stream() {
        try {
            EntryReader reader = format.open(file);
            return StreamSupport.stream(new Entries(reader, count), false).onClose(() -> close(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EntryReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Entries extends Spliterators.AbstractSpliterator<TestDocument> {
        private final EntryReader reader;

        Entries(EntryReader reader, int count) {
            super(count, Spliterator.ORDERED | Spliterator.NONNULL);
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TestDocument> action) {
            try {
                TestDocument entry = reader.next();
                if (entry == null) {
                    return false;
                }
                action.accept(entry);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.tern.index;

import dev.tern.embedding.FirstComponent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * What all chunks of an index have in common: the first component of their vectors. It says nothing about one of them,
 * so it is removed when they are compared. It is kept with each commit, and so always fits the chunks that a reader sees.
 */
final class CommonComponent {
    private static final String KEY = "firstComponent";
    // A few thousand vectors give the same direction as all of them.
    private static final int LARGEST_SAMPLE = 4_096;

    private CommonComponent() {}

    /** The user data of a commit. */
    static Map<String, String> toCommit(DirectoryReader reader) throws IOException {
        List<float[]> sample = sample(reader);
        if (sample.isEmpty()) {
            return Map.of();
        }
        float[] numbers = FirstComponent.of(sample).toArray();
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        return Map.of(KEY, Base64.getEncoder().encodeToString(bytes.array()));
    }

    static Optional<float[]> ofCommit(DirectoryReader reader) throws IOException {
        String text = reader.getIndexCommit().getUserData().get(KEY);
        if (text == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        float[] numbers = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(numbers);
        return Optional.of(numbers);
    }

    /** A vector without its part along the component, of length 1 again. */
    static float[] removed(float[] component, float[] vector) {
        return FirstComponent.ofArray(component).removedFrom(vector);
    }

    /** Every so many-th living chunk. */
    private static List<float[]> sample(DirectoryReader reader) throws IOException {
        int step = reader.numDocs() / LARGEST_SAMPLE + 1;
        List<float[]> sample = new ArrayList<>();
        int seen = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues vectors = leaf.reader().getBinaryDocValues(ChunkFields.VECTOR);
            Bits alive = leaf.reader().getLiveDocs();
            while (vectors != null && vectors.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                if ((alive == null || alive.get(vectors.docID())) && seen++ % step == 0) {
                    sample.add(PackedVector.unpack(vectors.binaryValue()));
                }
            }
        }
        return sample;
    }
}

package dev.tern.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lays documents out for Lucene: a Lucene document for each chunk, or a bare one where there is no chunk. */
final class ChunkWriting {
    private static final FieldType WORDS = words();

    private final ChunkVectors vectors;

    ChunkWriting(ChunkVectors vectors) {
        this.vectors = vectors;
    }

    List<Document> toLucene(IndexedDocument document, KeptVectors kept) {
        if (document.chunks().isEmpty()) {
            return List.of(named(document));
        }
        return document.chunks().stream()
                .map(chunk -> toLucene(document, chunk, kept.of(chunk)))
                .toList();
    }

    private Document toLucene(IndexedDocument document, Chunk chunk, @Nullable BytesRef kept) {
        Document lucene = named(document);
        lucene.add(new StoredField(ChunkFields.NUMBER, chunk.number()));
        lucene.add(new StoredField(ChunkFields.HEADING, chunk.heading()));
        lucene.add(new StoredField(ChunkFields.TEXT, chunk.text()));
        lucene.add(new Field(ChunkFields.SEARCHED_HEADING, chunk.heading(), WORDS));
        lucene.add(new Field(ChunkFields.SEARCHED_TEXT, chunk.text(), WORDS));
        int[] tokens = vectors.tokens(ChunkWords.of(chunk).joined());
        Arrays.stream(tokens)
                .distinct()
                .forEach(token -> lucene.add(new StringField(ChunkFields.TOKEN, ChunkVectors.word(token), Store.NO)));
        BytesRef vector = kept == null ? PackedVector.pack(vectors.ofDocument(tokens)) : kept;
        lucene.add(new BinaryDocValuesField(ChunkFields.VECTOR, vector));
        return lucene;
    }

    private Document named(IndexedDocument document) {
        Document lucene = new Document();
        lucene.add(new StringField(ChunkFields.DOCUMENT, document.id(), Store.YES));
        lucene.add(new StoredField(ChunkFields.HASH, document.contentHash()));
        lucene.add(new StoredField(ChunkFields.MEDIA_TYPE, document.mediaType()));
        lucene.add(new StoredField(ChunkFields.METADATA, MetadataText.write(document.metadata())));
        document.metadata().forEach((key, value) -> {
            for (Object each : MetadataValues.each(value)) {
                lucene.add(new StringField(ChunkFields.exact(key), MetadataValues.word(each), Store.NO));
                if (each instanceof Number number) {
                    lucene.add(new DoublePoint(ChunkFields.numeric(key), number.doubleValue()));
                }
            }
        });
        return lucene;
    }

    /** No query asks where in a text a word stands, and that would be an eighth of the index. */
    private static FieldType words() {
        FieldType words = new FieldType(TextField.TYPE_NOT_STORED);
        words.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        words.freeze();
        return words;
    }
}

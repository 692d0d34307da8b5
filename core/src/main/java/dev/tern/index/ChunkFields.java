package dev.tern.index;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** How a chunk is laid out as a Lucene document. */
final class ChunkFields {
    static final String SEARCHED_TEXT = "searchedText";
    static final String SEARCHED_HEADING = "searchedHeading";

    private static final String DOCUMENT = "document";
    private static final String NUMBER = "number";
    private static final String HEADING = "heading";
    private static final String TEXT = "text";
    private static final String HASH = "hash";

    private ChunkFields() {}

    static Term documentTerm(String document) {
        return new Term(DOCUMENT, document);
    }

    static List<Document> toLucene(IndexedDocument document) {
        if (document.chunks().isEmpty()) {
            return List.of(named(document.id(), document.contentHash()));
        }
        return document.chunks().stream()
                .map(chunk -> toLucene(chunk, document.contentHash()))
                .toList();
    }

    static Chunk toChunk(Document stored) {
        return new Chunk(
                stored.get(DOCUMENT),
                stored.getField(NUMBER).numericValue().intValue(),
                stored.get(HEADING),
                stored.get(TEXT));
    }

    static String contentHash(Document stored) {
        return stored.get(HASH);
    }

    private static Document toLucene(Chunk chunk, String hash) {
        Document document = named(chunk.document(), hash);
        document.add(new StoredField(NUMBER, chunk.number()));
        document.add(new StoredField(HEADING, chunk.heading()));
        document.add(new StoredField(TEXT, chunk.text()));
        document.add(new TextField(SEARCHED_HEADING, chunk.heading(), Store.NO));
        document.add(new TextField(SEARCHED_TEXT, chunk.text(), Store.NO));
        return document;
    }

    private static Document named(String id, String hash) {
        Document document = new Document();
        document.add(new StringField(DOCUMENT, id, Store.YES));
        document.add(new StoredField(HASH, hash));
        return document;
    }
}

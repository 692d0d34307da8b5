package dev.tern.eval;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** A plain index in memory with one field, and a document of a collection as one document of Lucene. */
public final class WholeDocuments implements Closeable {
    public static final String FIELD = "text";
    private static final String ID = "id";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final String[] ids;

    public interface Search {
        Query query(IndexSearcher searcher, String words) throws IOException;
    }

    public WholeDocuments(TestDocuments documents, Function<TestDocument, String> text, Analyzer analyzer)
            throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
                Stream<TestDocument> all = documents.stream()) {
            for (TestDocument each : (Iterable<TestDocument>) all::iterator) {
                Document document = new Document();
                document.add(new SortedDocValuesField(ID, new BytesRef(each.id())));
                document.add(new TextField(FIELD, text.apply(each), Store.YES));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(1.2f, .75f));
        ids = readIds();
    }

    /** To get an id out of the fields of a document would mean to unpack its text. */
    private String[] readIds() throws IOException {
        String[] all = new String[reader.maxDoc()];
        SortedDocValues values = MultiDocValues.getSortedValues(reader, ID);
        while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
            all[values.docID()] = values.lookupOrd(values.ordValue()).utf8ToString();
        }
        return all;
    }

    /** Scores by BM25 whatever query the search makes of the words. */
    public Ranker ranker(Search search) {
        return words -> {
            try {
                Query query = search.query(searcher, words);
                return Arrays.stream(searcher.search(query, Ranker.DEPTH).scoreDocs)
                        .map(hit -> ids[hit.doc])
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Any of the words. */
    public static Search anyWord(Analyzer analyzer) {
        return (searcher, words) -> new QueryBuilder(analyzer).createBooleanQuery(FIELD, words);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}

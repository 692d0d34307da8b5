package dev.tern.document;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** Makes every stream that the parser finds, whatever it is for, a guarded one. */
final class GuardedDocument extends COSDocument {
    private final ICOSParser parser;
    private final RandomAccessStreamCache decrypted;
    private final ReadingBudget budget;

    GuardedDocument(ICOSParser parser, RandomAccessStreamCache decrypted, ReadingBudget budget) {
        super(() -> decrypted, parser);
        this.parser = parser;
        this.decrypted = decrypted;
        this.budget = budget;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
        COSStream stream = new GuardedStream(decrypted, parser.createRandomAccessReadView(start, length), budget);
        dictionary.forEach(stream::setItem);
        stream.setKey(dictionary.getKey());
        return stream;
    }
}

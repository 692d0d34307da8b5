package dev.tern.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessOutputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * A stream that stops expanding at the limit. PDFBox decodes a stream into memory, whole, and a kilobyte of it may stand
 * for a megabyte, or for any number of them behind more filters; so it is decoded here, by the same filters, but into a
 * counting buffer. These are all the ways from a stream to its decoded bytes; a PDFBox with another one fails the tests.
 */
final class GuardedStream extends COSStream {
    private static final int WIDEST_ROW = 100_000;

    private static final Set<COSName> IMAGES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE);

    private final ReadingBudget budget;

    GuardedStream(RandomAccessStreamCache cache, RandomAccessReadView content, ReadingBudget budget)
            throws IOException {
        super(cache, content);
        this.budget = budget;
    }

    /** One filter as a list of one: a page would expand a single Flate filter by itself, past all the limits. */
    @Override
    public COSBase getFilters() {
        COSBase filters = super.getFilters();
        return filters instanceof COSName ? new COSArray(List.of(filters)) : filters;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        refuseEndlessReferences();
        List<Filter> filters = filters();
        RandomAccessRead view = filters.isEmpty() ? new TimedView(super.createView(), budget) : decode(filters);
        CharacterMaps.refuseHuge(view, budget);
        return view;
    }

    /** Decodes twice, because nobody else can make what this has to return; it is asked for a few kinds of font only. */
    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        List<Filter> filters = filters();
        if (!filters.isEmpty()) {
            decode(filters).close();
        }
        return super.createInputStream(options);
    }

    private TimedBuffer decode(List<Filter> filters) throws IOException {
        refuseWideRows(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS));
        InputStream encoded = createRawInputStream();
        TimedBuffer decoded = new TimedBuffer(budget);
        for (int i = 0; i < filters.size(); i++) {
            if (i > 0) {
                decoded.seek(0);
                encoded = new RandomAccessInputStream(decoded);
                decoded = new TimedBuffer(budget);
            }
            filters.get(i).decode(encoded, new RandomAccessOutputStream(decoded), this, i, DecodeOptions.DEFAULT);
        }
        decoded.seek(0);
        return decoded;
    }

    /** PDFBox applies a filter that is named twice only once. */
    private List<Filter> filters() throws IOException {
        List<Filter> filters = new ArrayList<>();
        for (COSBase name : getFilters() instanceof COSArray names ? names.toList() : List.<COSBase>of()) {
            if (!(name instanceof COSName known) || IMAGES.contains(known)) {
                throw new IOException("an image, or no filter, where text is read");
            }
            Filter filter = FilterFactory.INSTANCE.getFilter(known);
            if (!filters.contains(filter)) {
                filters.add(filter);
            }
        }
        return filters;
    }

    /** A row is allocated before the first byte of it is there. */
    private static void refuseWideRows(COSBase parameters) throws IOException {
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary each) {
                    refuseWideRows(each);
                }
            }
        } else if (parameters instanceof COSDictionary one) {
            long columns = one.getLong(COSName.COLUMNS, 1);
            if (columns < 1 || columns > WIDEST_ROW || one.getInt(COSName.BITS_PER_COMPONENT, 8) > 16) {
                throw new IOException("rows of " + columns + " columns where text is read");
            }
        }
    }

    /** Entries of no length never come to an end, and each would be remembered. */
    private void refuseEndlessReferences() throws IOException {
        COSArray widths = getCOSArray(COSName.W);
        if (COSName.XREF.equals(getCOSName(COSName.TYPE)) || widths != null) {
            int length = 0;
            for (int i = 0; widths != null && i < widths.size(); i++) {
                length += Math.max(0, widths.getInt(i, 0));
            }
            if (length == 0) {
                throw new IOException("references of no length");
            }
        }
    }
}

package dev.tern.index.remote;

import java.io.IOException;
import java.util.OptionalLong;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.CompoundDirectory;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsWriter;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Finds where the text of chunks begins in the one file that Lucene has packed a segment's files into. Lucene packs the
 * longest last, and that is the text unless chunks are very short.
 */
final class TextFinding extends FilterDirectory {
    private static final String TEXT = Lucene90CompressingStoredFieldsWriter.FIELDS_EXTENSION;
    private static final String PACKED = "cfs";

    private long lastSlice;

    private TextFinding(Directory directory) {
        super(directory);
    }

    /** The name of the file that a segment's files are packed into. */
    static String packedName(SegmentInfo segment) {
        return IndexFileNames.segmentFileName(segment.name, "", PACKED);
    }

    /** Where the text begins in it; empty if something comes after the text. */
    static OptionalLong in(Directory directory, SegmentInfo segment) throws IOException {
        return new TextFinding(directory).find(segment);
    }

    private OptionalLong find(SegmentInfo segment) throws IOException {
        String name = IndexFileNames.segmentFileName(segment.name, "", TEXT);
        try (CompoundDirectory packed =
                        segment.getCodec().compoundFormat().getCompoundReader(this, segment, IOContext.READONCE);
                IndexInput text = packed.openInput(name, IOContext.READONCE)) {
            long after = fileLength(packedName(segment)) - lastSlice - text.length();
            return after <= CodecUtil.footerLength() ? OptionalLong.of(lastSlice) : OptionalLong.empty();
        }
    }

    /** Of a packed file Lucene asks for the slice that a file is. */
    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return new FilterIndexInput(name, in.openInput(name, context)) {
            @Override
            public IndexInput slice(String description, long offset, long length) throws IOException {
                lastSlice = offset;
                return in.slice(description, offset, length);
            }
        };
    }
}

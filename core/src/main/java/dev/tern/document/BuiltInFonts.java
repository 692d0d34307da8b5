package dev.tern.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands in for the fonts that a PDF names and does not bring along, with the one that PDFBox itself brings. Left alone,
 * PDFBox would look through the fonts of the system, which takes seconds, and write a list of them into the user's home;
 * and the same PDF could read differently elsewhere. Other users of PDFBox in this process are left alone.
 */
final class BuiltInFonts implements FontMapper {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

    private final FontMapper others;
    private final TrueTypeFont font;

    private BuiltInFonts(FontMapper others) throws IOException {
        this.others = others;
        try (InputStream in = Objects.requireNonNull(FontMapper.class.getResourceAsStream(FONT))) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    static <T> T whileReading(Callable<T> work) throws Exception {
        install();
        READING.set(true);
        try {
            return work.call();
        } finally {
            READING.remove();
        }
    }

    private static synchronized void install() throws IOException {
        FontMapper current = FontMappers.instance();
        if (!(current instanceof BuiltInFonts)) {
            FontMappers.set(new BuiltInFonts(current));
        }
    }

    private static boolean isReading() {
        return READING.get();
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return isReading() ? new FontMapping<>(font, true) : others.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return isReading() ? new FontMapping<>(font, true) : others.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return isReading() ? new CIDFontMapping(null, font, true) : others.getCIDFont(name, descriptor, system);
    }
}

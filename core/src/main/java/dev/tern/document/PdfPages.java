package dev.tern.document;

import dev.tern.text.Passage;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the passages of a PDF page by page. PDFBox finds the lines, writes ligatures as letters, and guesses spaces. */
final class PdfPages extends PDFTextStripper {
    private final ReadingBudget budget;
    private final List<Passage> passages = new ArrayList<>();
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();

    PdfPages(ReadingBudget budget) {
        this.budget = budget;
    }

    List<Passage> passages(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return passages;
    }

    @Override
    protected void startPage(PDPage page) {
        budget.startPage();
        int most = budget.limits().pages();
        budget.refuseIf(getCurrentPageNo() > most, "has more than " + most + " pages");
    }

    @Override
    protected void endPage(PDPage page) {
        String heading = "Page " + getCurrentPageNo();
        for (String paragraph : PdfParagraphs.of(lines)) {
            budget.takeCharacters(paragraph.length());
            passages.add(new Passage(heading, paragraph));
        }
        lines.clear();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.tick();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        super.processTextPosition(letter);
        // Counted afterwards: only now the letter is what the PDF wants it to be read as, which may be a whole book.
        budget.takeGlyphs(Math.max(1, letter.getUnicode().length()));
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        budget.tick();
        text.append(words);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        finishLine();
    }

    @Override
    protected void endArticle() {
        finishLine();
    }

    private void finishLine() {
        String line = text.toString().strip();
        if (!line.isEmpty() && !letters.isEmpty()) {
            TextPosition first = letters.get(0);
            TextPosition last = letters.get(letters.size() - 1);
            float right = last.getXDirAdj() + last.getWidthDirAdj();
            lines.add(new PdfLine(line, first.getXDirAdj(), right, first.getYDirAdj(), size(), isBold()));
        }
        text.setLength(0);
        letters.clear();
    }

    private float size() {
        float largest = 0;
        for (TextPosition letter : letters) {
            largest = Math.max(largest, letter.getFontSizeInPt());
        }
        return largest;
    }

    private boolean isBold() {
        for (TextPosition letter : letters) {
            String font = letter.getFont().getName();
            if (font == null || !font.toLowerCase(Locale.ROOT).contains("bold")) {
                return false;
            }
        }
        return true;
    }
}

package dev.tern.document;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of one page into paragraphs. A PDF only says where each letter stands; gaps, indents, bullets and
 * changes of the letters tell where a paragraph ends. A word divided at the end of a line is put together again, and
 * loses its hyphen even if it always had one.
 */
final class PdfParagraphs {
    private static final Pattern ITEM =
            Pattern.compile("(?:[•‣▪◦●○■–*·]|[(]?[0-9]{1,3}[.)]|[(]?[a-z][)]|\\[[0-9]{1,3}\\])\\s.*");

    private static final float WIDER_GAP = 1.25f;

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final float usualGap;

    private PdfParagraphs(float usualGap) {
        this.usualGap = usualGap;
    }

    static List<String> of(List<PdfLine> lines) {
        PdfParagraphs joined = new PdfParagraphs(usualGap(lines));
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                joined.join(lines.get(i - 1), lines.get(i));
            }
            joined.paragraph.append(lines.get(i).text());
        }
        joined.finish();
        return joined.paragraphs;
    }

    /** The gap inside paragraphs is narrower than most: a quarter of all gaps is no wider. */
    private static float usualGap(List<PdfLine> lines) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).y() - lines.get(i - 1).y();
            if (gap > 0 && lines.get(i).looksLike(lines.get(i - 1))) {
                gaps.add(gap);
            }
        }
        gaps.sort(null);
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 4);
    }

    private void join(PdfLine above, PdfLine line) {
        if (isNewParagraph(above, line)) {
            finish();
        } else if (above.endsInsideWord() && line.startsInLowerCase()) {
            paragraph.setLength(paragraph.length() - 1);
        } else if (!(isUnspaced(above.text().codePointBefore(above.text().length()))
                && isUnspaced(line.text().codePointAt(0)))) {
            paragraph.append(' ');
        }
    }

    private boolean isNewParagraph(PdfLine above, PdfLine line) {
        if (!above.looksLike(line) || ITEM.matcher(line.text()).matches()) {
            return true;
        }
        float gap = line.y() - above.y();
        if (gap <= 0) {
            return !continuesInNextColumn(above, line);
        }
        return gap > WIDER_GAP * usualGap
                || (above.endsSentence() && (isIndented(above, line) || isShort(above, line)));
    }

    private static boolean continuesInNextColumn(PdfLine above, PdfLine line) {
        return !above.endsSentence() && line.startsInLowerCase();
    }

    private static boolean isIndented(PdfLine above, PdfLine line) {
        return line.left() > above.left() + 0.8f * line.size();
    }

    private static boolean isShort(PdfLine above, PdfLine line) {
        return above.right() < line.right() - 0.2f * (line.right() - line.left());
    }

    private static boolean isUnspaced(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private void finish() {
        String text = OneLine.of(paragraph.toString());
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        paragraph.setLength(0);
    }
}

package dev.tern.document;

import java.time.Duration;

/**
 * How much one document may cost.
 *
 * @param bytes the most bytes of a document
 * @param htmlBytes the most bytes of a web page, whose tree of elements takes some fifty times as much memory
 * @param pages the most pages of a PDF
 * @param characters the most characters of text
 * @param pageGlyphs the most characters on one page of a PDF, each of which is kept with its place on the page
 * @param decodedBytes the most bytes that the compressed parts of a PDF may expand to, counted anew for each page
 * @param time the longest time; the deadline of the current invocation applies as well
 */
record ReadingLimits(
        int bytes, int htmlBytes, int pages, long characters, int pageGlyphs, long decodedBytes, Duration time) {
    private static final int MEGABYTE = 1 << 20;

    static final ReadingLimits STANDARD = new ReadingLimits(
            50 * MEGABYTE, 10 * MEGABYTE, 2_000, 20_000_000, 250_000, 64L * MEGABYTE, Duration.ofSeconds(30));

    static int megabytes(long bytes) {
        return (int) (bytes / MEGABYTE);
    }
}

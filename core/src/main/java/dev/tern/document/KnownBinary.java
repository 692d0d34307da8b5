package dev.tern.document;

import java.util.List;
import java.util.Optional;

/** Formats that are recognised only to be refused by name. */
final class KnownBinary {

    /** The signatures stand at the start of the content, a character for each byte. */
    private record Format(String title, List<String> signatures) {}

    private static final List<Format> FORMATS = List.of(
            new Format("a ZIP or Office file", List.of("PK\3\4", "PK\5\6", "PK\7\b")),
            new Format("an Office file of the old format", List.of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")),
            new Format("an RTF file", List.of("{\\rtf")),
            new Format("a PostScript file", List.of("%!PS")),
            new Format("a gzip file", List.of("\u001F\u008B")),
            new Format("an xz file", List.of("\u00FD7zXZ\0")),
            new Format("a Zstandard file", List.of("(\u00B5/\u00FD")),
            new Format("a 7-Zip file", List.of("7z\u00BC\u00AF'\u001C")),
            new Format("a RAR file", List.of("Rar!\u001A\7")),
            new Format("a PNG image", List.of("\u0089PNG\r\n\u001A\n")),
            new Format("a JPEG image", List.of("\u00FF\u00D8\u00FF")),
            new Format("a GIF image", List.of("GIF87a", "GIF89a")),
            new Format("a TIFF image", List.of("II*\0", "MM\0*")),
            new Format("a program", List.of("\u007FELF")),
            new Format("a Java class", List.of("\u00CA\u00FE\u00BA\u00BE")),
            new Format("a SQLite database", List.of("SQLite format 3\0")));

    private static final String RIFF = "RIFF";

    private KnownBinary() {}

    /** What to call the content, with its article, if it is one of these. */
    static Optional<String> nameOf(byte[] content) {
        for (Format format : FORMATS) {
            for (String signature : format.signatures) {
                if (Bytes.isAt(content, signature, 0)) {
                    return Optional.of(format.title);
                }
            }
        }
        return isRiff(content) ? Optional.of("a WebP image or another RIFF file") : Optional.empty();
    }

    /** A text may start with this word as well, but the length of a file of a few megabytes has a zero byte. */
    private static boolean isRiff(byte[] content) {
        return Bytes.isAt(content, RIFF, 0) && Bytes.indexOf(content, "\0", 4, 8) > 0;
    }
}

package dev.tern.document;

import dev.tern.document.Pdfs.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code docs/tern-at-a-glance.pdf}, the PDF among the documents of the demo. Change the text here, run
 * {@link #main} in the folder {@code core} with the class path of the tests, and commit both.
 */
final class GlancePdf {
    static final String TITLE = "Tern at a glance";
    static final Path FILE = Path.of("..", "docs", "tern-at-a-glance.pdf");

    /** A page is headings, marked by a #, and paragraphs. */
    static final List<List<String>> PAGES = List.of(
            List.of(
                    "# Tern at a glance",
                    "Tern is one jar of AI functions that behaves the same on AWS Lambda, Azure Functions, Google Cloud"
                            + " Functions and a laptop. It chats, summarises, and answers questions about your own"
                            + " documents with citations.",
                    "# Why it is called Tern",
                    "A tern is a slender seabird of the coasts. The Arctic tern migrates farther than any other animal:"
                            + " it flies from the Arctic to the Antarctic and back every year, and sees two summers on"
                            + " the way. A function in Tern should travel as lightly from one cloud to another.",
                    "# Without a key",
                    "Tern runs offline. Without an account, a key or a network it answers with sentences of the text it"
                            + " was given, names the offline model in the answer, and never writes a sentence of its"
                            + " own. When the sources do not answer a question, it says so.",
                    "# Three commands",
                    "The command ./tern demo shows the main thing on the documents of the repository. The command ./tern"
                            + " ask answers one question. The command ./tern serve offers the same functions over HTTP,"
                            + " on port 8080 of this machine only."),
            List.of(
                    "# Limits worth knowing",
                    "The body of an HTTP request is at most 4 MiB, which is 4,194,304 bytes; a larger one is answered"
                            + " with status 413. A call may take 60 seconds. Up to 64 calls are worked on at once, and"
                            + " one more is answered with status 503.",
                    "# When something goes wrong",
                    "Every error is a problem document of the type application/problem+json, as RFC 9457 describes it,"
                            + " on every cloud. Its code never changes for a kind of problem, and its detail says what"
                            + " happened this time. A stack trace, a prompt, a document or a key is never part of an"
                            + " error.",
                    "# Your own functions",
                    "A function of your own is a plain Java function. Tern puts the HTTP edge around it: strict decoding,"
                            + " errors, a deadline and a chat model.",
                    "# Licence",
                    "Tern is free software under the Apache License 2.0. It needs a JDK 17 or newer."));

    private static final int WIDEST = 84;

    private GlancePdf() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(FILE, bytes());
    }

    static byte[] bytes() {
        return Pdfs.of(TITLE, lines(PAGES.get(0)), lines(PAGES.get(1)));
    }

    private static List<Line> lines(List<String> page) {
        List<Line> lines = new ArrayList<>();
        for (String block : page) {
            if (block.startsWith("# ")) {
                lines.add(Line.heading(block.substring(2)));
            } else {
                wrap(block, lines);
            }
        }
        return lines;
    }

    private static void wrap(String paragraph, List<Line> lines) {
        String rest = paragraph;
        boolean first = true;
        while (!rest.isEmpty()) {
            int end = rest.length() <= WIDEST ? rest.length() : rest.lastIndexOf(' ', WIDEST);
            String text = rest.substring(0, end);
            lines.add(first ? Line.first(text) : Line.next(text));
            rest = rest.substring(end).strip();
            first = false;
        }
    }
}

package dev.tern.model.offline;

import dev.tern.text.Sentences;
import java.util.List;

/**
 * A message without fences, taken apart into text to work on and what to do with it.
 *
 * @param material the text, empty for a message of one or two sentences
 * @param request the question or instruction
 */
record UnfencedMessage(String material, String request) {

    private static final int ONLY_A_REQUEST = 2;
    private static final int LONGEST_INSTRUCTION = 200;

    static UnfencedMessage of(String message) {
        if (QuestionLine.isIn(message)) {
            int question = QuestionLine.lastIn(message, 0, message.length());
            return new UnfencedMessage(message.substring(0, question), message.substring(question));
        }
        int instruction = leadingInstruction(message);
        if (instruction > 0 && !message.substring(instruction).isBlank()) {
            return new UnfencedMessage(message.substring(instruction), message.substring(0, instruction));
        }
        List<String> sentences = Sentences.of(message);
        return sentences.size() <= ONLY_A_REQUEST
                ? new UnfencedMessage("", message)
                : splitAtRequest(message, sentences);
    }

    /** The length of a line or of words before a colon which ask for a summary of the rest, or 0. */
    private static int leadingInstruction(String message) {
        int line = message.indexOf('\n');
        int colon = message.indexOf(':');
        int end = colon >= 0 && (line < 0 || colon < line) ? colon + 1 : line;
        boolean asks = end > 0
                && end <= LONGEST_INSTRUCTION
                && Instruction.of(message.substring(0, end)).summarises();
        return asks ? endOfFocus(message, end) : 0;
    }

    private static int endOfFocus(String message, int start) {
        String rest = message.substring(start).stripLeading();
        if (!rest.regionMatches(true, 0, "focus:", 0, 6)) {
            return start;
        }
        int end = message.indexOf('\n', message.length() - rest.length());
        return end < 0 ? message.length() : end;
    }

    private static UnfencedMessage splitAtRequest(String message, List<String> sentences) {
        int last = sentences.size() - 1;
        if (isRequest(sentences.get(0)) && !isRequest(sentences.get(last))) {
            int end = indexAfter(message, visible(sentences.get(0)));
            return new UnfencedMessage(message.substring(end), message.substring(0, end));
        }
        int from = last;
        while (from > 1 && isRequest(sentences.get(from - 1))) {
            from--;
        }
        int start = indexAfter(message, visible(String.join("", sentences.subList(0, from))));
        return new UnfencedMessage(message.substring(0, start), message.substring(start));
    }

    private static boolean isRequest(String sentence) {
        return Sentence.isQuestion(sentence) || Instruction.of(sentence).summarises();
    }

    /** Sentences have other white space than the message they are from, but the same visible characters. */
    private static int visible(String text) {
        return (int) text.chars().filter(c -> !isSpace((char) c)).count();
    }

    private static int indexAfter(String text, int visible) {
        int at = 0;
        for (int seen = 0; at < text.length() && seen < visible; at++) {
            seen += isSpace(text.charAt(at)) ? 0 : 1;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}

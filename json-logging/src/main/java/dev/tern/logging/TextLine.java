package dev.tern.logging;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line for a person at a terminal, in local time; an error follows on lines of its own. */
final class TextLine implements LineFormat {

    @Override
    public String line(LogEntry entry) {
        StringBuilder line = new StringBuilder(128);
        Instant time = Instant.ofEpochMilli(entry.epochMillis());
        Digits.clock(line, LocalTime.ofInstant(time, ZoneId.systemDefault()));
        line.append(' ').append(entry.level().name()).append(' ').append(entry.logger());
        printable(line.append(' '), entry.message());
        for (Map.Entry<String, @Nullable Object> field : entry.fields().entrySet()) {
            printable(line.append(' '), field.getKey());
            value(line.append('='), JsonText.text(field.getValue()));
        }
        error(line.append('\n'), "", entry.error());
        return line.toString();
    }

    private static void value(StringBuilder line, String text) {
        boolean oneWord = !text.isEmpty() && text.indexOf(' ') < 0 && text.indexOf('"') < 0;
        if (oneWord && text.indexOf('\n') < 0) {
            printable(line, text);
        } else {
            JsonText.quote(line, text);
        }
    }

    private static void error(StringBuilder line, String before, @Nullable ErrorEntry error) {
        if (error == null) {
            return;
        }
        line.append(before).append(error.type());
        if (error.message() != null) {
            printable(line.append(": "), error.message());
        }
        line.append('\n');
        for (String frame : error.stack()) {
            line.append("    at ").append(frame).append('\n');
        }
        error(line, "caused by ", error.cause());
    }

    // A model's answer in a message must not move the cursor or recolour the terminal.
    private static void printable(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
        }
    }
}

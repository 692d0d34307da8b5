package dev.tern.logging;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object (RFC 8259) a line, for log services. */
final class JsonLine implements LineFormat {

    @Override
    public String line(LogEntry entry) {
        StringBuilder line = new StringBuilder(256);
        line.append("{\"time\":\"");
        time(line, entry.epochMillis());
        line.append("\",\"level\":\"").append(entry.level().name());
        line.append("\",\"logger\":");
        JsonText.quote(line, entry.logger());
        line.append(",\"message\":");
        JsonText.quote(line, entry.message());
        for (Map.Entry<String, @Nullable Object> field : entry.fields().entrySet()) {
            line.append(',');
            JsonText.quote(line, field.getKey());
            line.append(':');
            JsonText.value(line, field.getValue());
        }
        error(line, "error", entry.error());
        return line.append("}\n").toString();
    }

    // Neither Instant.toString, which leaves out milliseconds that are zero, nor a DateTimeFormatter, which costs
    // more classes than all of this module.
    private static void time(StringBuilder line, long epochMillis) {
        long second = Math.floorDiv(epochMillis, 1000L);
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        Digits.pad(line, time.getYear(), 4).append('-');
        Digits.pad(line, time.getMonthValue(), 2).append('-');
        Digits.pad(line, time.getDayOfMonth(), 2).append('T');
        Digits.clock(line, time.toLocalTime()).append('.');
        Digits.pad(line, (int) (epochMillis - second * 1000L), 3).append('Z');
    }

    private static void error(StringBuilder line, String name, @Nullable ErrorEntry error) {
        if (error == null) {
            return;
        }
        line.append(",\"").append(name).append("\":{\"type\":");
        JsonText.quote(line, error.type());
        if (error.message() != null) {
            line.append(",\"message\":");
            JsonText.quote(line, error.message());
        }
        line.append(",\"stack\":");
        strings(line, error.stack());
        error(line, "cause", error.cause());
        line.append('}');
    }

    private static void strings(StringBuilder line, List<String> strings) {
        char before = '[';
        for (String each : strings) {
            line.append(before);
            JsonText.quote(line, each);
            before = ',';
        }
        line.append(strings.isEmpty() ? "[]" : "]");
    }
}

package dev.tern.logging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.spi.MDCAdapter;

/** A logger as an operator's variables make it, and the lines it wrote. */
final class CapturedLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final MDCAdapter context = new BasicMDCAdapter();
    private final Logger logger;

    private CapturedLog(LogSettings settings) {
        logger = new TernLoggerFactory(settings, context, lines::add).getLogger("dev.tern.chat.ChatFunction");
    }

    static CapturedLog withDefaults() {
        return with(Map.of());
    }

    static CapturedLog with(Map<String, String> environment) {
        return new CapturedLog(LogSettings.read(new Properties(), environment));
    }

    Logger logger() {
        return logger;
    }

    MDCAdapter context() {
        return context;
    }

    List<String> lines() {
        return lines;
    }

    String onlyLine() {
        if (lines.size() != 1) {
            throw new AssertionError("not one line: " + lines);
        }
        return lines.get(0);
    }

    JsonNode onlyObject() {
        try {
            return JSON.readTree(onlyLine());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + onlyLine(), e);
        }
    }
}

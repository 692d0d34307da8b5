package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.report.AlignedRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The list of models as lines for people: one for each, and where their prices were read. */
record ModelLines(JsonNode list) {
    private static final List<String> HEADER =
            List.of("model", "tiers", "context", "output", "temperature", "input", "cached", "output", "long prompts");
    private static final int COLUMNS_OF_TEXT = 2;

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("provider: " + list.path("provider").asText() + fallback());
        lines.add("");
        lines.addAll(table());
        Set<String> sources = sources();
        if (!sources.isEmpty()) {
            lines.add("");
            lines.add("Prices are for a million tokens, as read:");
            sources.forEach(source -> lines.add("  " + source));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String fallback() {
        return list.has("fallback")
                ? ", and if it cannot answer, " + list.path("fallback").asText()
                : "";
    }

    private List<String> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        list.path("models").forEach(model -> rows.add(row(model)));
        return rows.stream()
                .map(row -> AlignedRow.line(row, rows, COLUMNS_OF_TEXT))
                .toList();
    }

    private static List<String> row(JsonNode model) {
        JsonNode price = model.path("price");
        return List.of(
                model.path("id").asText(),
                tiers(model),
                count(model.path("contextTokens")),
                count(model.path("maxOutputTokens")),
                model.path("temperature").asBoolean() ? "yes" : "no",
                money(price, "input"),
                money(price, "cachedInput"),
                money(price, "output"),
                longPrompts(price.path("longPrompts")));
    }

    private static String tiers(JsonNode model) {
        List<String> tiers = new ArrayList<>();
        model.path("tiers").forEach(tier -> tiers.add(tier.asText()));
        return tiers.isEmpty() ? "-" : String.join(", ", tiers);
    }

    private static String money(JsonNode price, String field) {
        return price.isObject()
                ? plain(price.path(field)) + " " + price.path("currency").asText()
                : "unknown";
    }

    private static String longPrompts(JsonNode prompts) {
        return prompts.isObject()
                ? "above " + count(prompts.path("above")) + ": " + plain(prompts.path("input")) + " / "
                        + plain(prompts.path("cachedInput")) + " / " + plain(prompts.path("output"))
                : "-";
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static String count(JsonNode number) {
        return String.format(Locale.ROOT, "%,d", number.asLong());
    }

    private Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        list.path("models")
                .findParents("source")
                .forEach(price -> sources.add(price.path("asOf").asText() + "  "
                        + price.path("source").asText()));
        return sources;
    }
}

package dev.tern.model.openai;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Whether a JSON Schema may be sent as a strict one, which OpenAI then enforces word by word and otherwise
 * <a href="https://platform.openai.com/docs/guides/structured-outputs#supported-schemas">refuses</a>: every object must
 * name all its properties as required and allow no others.
 */
final class StrictSchema {
    private StrictSchema() {}

    static boolean fits(Object part) {
        if (part instanceof Map<?, ?> schema) {
            return closed(schema) && schema.values().stream().allMatch(StrictSchema::fits);
        }
        return !(part instanceof Collection<?> parts) || parts.stream().allMatch(StrictSchema::fits);
    }

    private static boolean closed(Map<?, ?> schema) {
        if (!"object".equals(schema.get("type"))) {
            return true;
        }
        Set<?> names = schema.get("properties") instanceof Map<?, ?> properties ? properties.keySet() : Set.of();
        boolean allRequired = names.isEmpty()
                || (schema.get("required") instanceof Collection<?> required && required.containsAll(names));
        return allRequired && Boolean.FALSE.equals(schema.get("additionalProperties"));
    }
}

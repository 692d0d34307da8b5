package dev.tern.rag;

import dev.tern.index.MetadataFilter;
import dev.tern.index.MetadataFilter.Condition;
import dev.tern.index.MetadataFilter.Condition.Between;
import dev.tern.index.MetadataFilter.Condition.OneOf;
import dev.tern.problem.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a filter from the JSON of a request. */
final class FilterReading {
    private static final Set<String> BOUNDS = Set.of("gte", "gt", "lte", "lt");
    private static final String EXPECTED =
            "must be a text, a number, true or false, a list of these, or an object of gte, gt, lte, lt with numbers";

    private FilterReading() {}

    static MetadataFilter of(@Nullable Map<String, Object> filter) {
        if (filter == null) {
            return MetadataFilter.none();
        }
        Violations violations = new Violations();
        List<Condition> conditions = new ArrayList<>();
        filter.forEach((key, value) -> {
            boolean usable = isRange(value) || isList(value) || isSingle(value);
            violations.require(usable, "/filter/" + key.replace("~", "~0").replace("/", "~1"), EXPECTED);
            if (usable) {
                conditions.add(condition(key, value));
            }
        });
        violations.throwIfAny();
        return new MetadataFilter(conditions);
    }

    private static Condition condition(String key, Object value) {
        if (value instanceof Map<?, ?> range) {
            double least = Math.max(bound(range, "gte"), Math.nextUp(bound(range, "gt")));
            double most = Math.min(-bound(range, "lte", -1), Math.nextDown(-bound(range, "lt", -1)));
            return new Between(key, least, most);
        }
        return new OneOf(key, value instanceof List<?> several ? List.copyOf(several) : List.of(value));
    }

    private static double bound(Map<?, ?> range, String name) {
        return bound(range, name, 1);
    }

    /** The bound times the sign, or negative infinity where there is none. */
    private static double bound(Map<?, ?> range, String name, int sign) {
        return range.get(name) instanceof Number number ? sign * number.doubleValue() : Double.NEGATIVE_INFINITY;
    }

    private static boolean isRange(@Nullable Object value) {
        return value instanceof Map<?, ?> range
                && !range.isEmpty()
                && BOUNDS.containsAll(range.keySet())
                && range.values().stream().allMatch(Number.class::isInstance);
    }

    private static boolean isList(@Nullable Object value) {
        return value instanceof List<?> several
                && !several.isEmpty()
                && several.stream().allMatch(FilterReading::isSingle);
    }

    private static boolean isSingle(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}

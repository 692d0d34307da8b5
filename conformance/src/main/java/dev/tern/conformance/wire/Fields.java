package dev.tern.conformance.wire;

import java.util.List;
import java.util.Optional;

/** Finding header lines by name, whatever the case. */
final class Fields {
    private Fields() {}

    static Optional<String> first(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }
}

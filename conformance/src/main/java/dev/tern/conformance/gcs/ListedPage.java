package dev.tern.conformance.gcs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A page of what a bucket has.
 *
 * @param items objects
 * @param prefixes beginnings of names up to the delimiter, each of which stands for all that begin so
 * @param last the name that the next page comes after; empty if there is none
 */
record ListedPage(List<StoredObject> items, List<String> prefixes, String last) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first page of those objects, which are in order. */
    static ListedPage of(Collection<StoredObject> objects, ListQuery query) {
        List<StoredObject> items = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        String last = "";
        for (StoredObject object : objects) {
            if (!object.name().startsWith(query.prefix()) || !query.isBeforeEnd(object.name())) {
                break;
            }
            Optional<String> part = part(object.name(), query);
            if (isTold(object.name(), part, prefixes, query)) {
                continue;
            }
            if (items.size() + prefixes.size() == query.most()) {
                return new ListedPage(items, prefixes, last);
            }
            part.ifPresentOrElse(prefixes::add, () -> items.add(object));
            last = part.orElse(object.name());
        }
        return new ListedPage(items, prefixes, "");
    }

    ObjectNode resource() {
        ObjectNode page = JSON.createObjectNode().put("kind", "storage#objects");
        if (!last.isEmpty()) {
            page.put("nextPageToken", ListQuery.token(last));
        }
        if (!prefixes.isEmpty()) {
            prefixes.forEach(page.putArray("prefixes")::add);
        }
        if (!items.isEmpty()) {
            items.forEach(item -> page.withArray("items").add(item.resource()));
        }
        return page;
    }

    private static boolean isTold(String name, Optional<String> part, List<String> prefixes, ListQuery query) {
        boolean before = !query.after().isEmpty()
                && (name.equals(query.after())
                        || part.map(query.after()::equals).orElse(false));
        return before || part.map(prefixes::contains).orElse(false);
    }

    private static Optional<String> part(String name, ListQuery query) {
        if (query.delimiter().isEmpty()) {
            return Optional.empty();
        }
        int end = name.indexOf(query.delimiter(), query.prefix().length());
        return end < 0
                ? Optional.empty()
                : Optional.of(name.substring(0, end + query.delimiter().length()));
    }
}

package dev.tern.text;

import java.util.TreeMap;

/** The headings above the current place of a document. */
final class HeadingPath {

    private final TreeMap<Integer, String> byLevel = new TreeMap<>();
    private String path = "";

    void enter(int level, String heading) {
        byLevel.tailMap(level, true).clear();
        if (!heading.isEmpty()) {
            byLevel.put(level, heading);
        }
        path = String.join(" > ", byLevel.values());
    }

    String path() {
        return path;
    }
}

package dev.tern.conformance.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tern.conformance.ingestion.Step.Change;
import dev.tern.eval.TestDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happens to the documents of a collection, and what is told of it. Of each twenty documents two are announced twice;
 * one changes, and its new version is announced before its old one; one is deleted and there again before the deletion is
 * announced last; and beside them there is one that is gone before it is announced, its deletion first.
 *
 * @param first objects that are there before the first notice
 * @param steps in the order in which they come
 * @param last what the objects hold in the end, by their keys
 */
record Workload(List<Change> first, List<Step> steps, Map<String, byte[]> last) {
    /** What all keys of documents begin with. */
    static final String PREFIX = "documents";

    /** A word that only texts have which are no longer there. */
    static final String SUPERSEDED = "supersededversion";

    private static final int CYCLE = 20;
    // How many documents a late notice comes late.
    private static final int LATE = 7;
    private static final int TWICE = 3;
    private static final int TWICE_LATE = 13;
    private static final int CHANGES = 5;
    private static final int RETURNS = 15;
    private static final int VANISHES = 9;

    static Workload of(List<TestDocument> documents) {
        Building building = new Building();
        for (int i = 0; i < documents.size(); i++) {
            building.add(i, documents.get(i));
        }
        return building.build();
    }

    /** The same keys everywhere, some of which need to be encoded. */
    static String key(TestDocument document, int place) {
        String form = place % CYCLE == 1 ? PREFIX + "/näher, bei 100 grad/%s.txt" : PREFIX + "/part/%s.txt";
        return form.formatted(document.id());
    }

    private static final class Building {
        private final List<Change> first = new ArrayList<>();
        private final TreeMap<Integer, List<Step>> steps = new TreeMap<>();
        private final Map<String, byte[]> last = new HashMap<>();

        void add(int place, TestDocument document) {
            String key = key(document, place);
            byte[] content = document.titleAndText().getBytes(UTF_8);
            last.put(key, content);
            switch (place % CYCLE) {
                case CHANGES -> changes(place, key, content);
                case RETURNS -> returns(place, key, content);
                default -> arrives(place, key, content);
            }
            if (place % CYCLE == VANISHES) {
                vanishes(place);
            }
        }

        private void arrives(int place, String key, byte[] content) {
            first.add(new Change(key, content));
            Notice notice = Notice.changed("new-" + place, key, content.length);
            at(place, Step.of(notice));
            if (place % CYCLE == TWICE) {
                at(place, Step.of(notice));
            } else if (place % CYCLE == TWICE_LATE) {
                at(place + LATE, Step.of(notice));
            }
        }

        private void changes(int place, String key, byte[] content) {
            byte[] old = (SUPERSEDED + " " + place).getBytes(UTF_8);
            first.add(new Change(key, old));
            Notice newer = Notice.changed("newer-" + place, key, content.length);
            at(place, new Step(List.of(new Change(key, content)), newer));
            at(place + LATE, Step.of(Notice.changed("older-" + place, key, old.length)));
        }

        private void returns(int place, String key, byte[] content) {
            first.add(new Change(key, content));
            at(place, Step.of(Notice.changed("new-" + place, key, content.length)));
            Notice again = Notice.changed("again-" + place, key, content.length);
            at(place + 1, new Step(List.of(new Change(key, null), new Change(key, content)), again));
            at(place + LATE, Step.of(Notice.deleted("gone-" + place, key)));
        }

        private void vanishes(int place) {
            String key = PREFIX + "/part/vanished-" + place + ".txt";
            byte[] old = (SUPERSEDED + " " + place).getBytes(UTF_8);
            first.add(new Change(key, old));
            at(place, new Step(List.of(new Change(key, null)), Notice.deleted("vanished-" + place, key)));
            at(place + LATE, Step.of(Notice.changed("late-" + place, key, old.length)));
        }

        private void at(int place, Step step) {
            steps.computeIfAbsent(place, any -> new ArrayList<>()).add(step);
        }

        Workload build() {
            List<Step> all = steps.values().stream().flatMap(List::stream).toList();
            return new Workload(List.copyOf(first), all, Map.copyOf(last));
        }
    }
}

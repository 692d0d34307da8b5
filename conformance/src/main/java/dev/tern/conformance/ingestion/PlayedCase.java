package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A case under a function, and what it leaves behind at once: dead letters, results, lines in the log. */
final class PlayedCase {
    private static final String DUPLICATE = "\"outcome\":\"duplicate\"";
    private static final Duration LATEST = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventCase played;
    private final ObjectService objects;
    private final List<String> complaints = new ArrayList<>();

    PlayedCase(EventCase played, ObjectService objects) {
        this.played = played;
        this.objects = objects;
    }

    /** Plays it. Returns what was not as it must be. */
    List<String> play(EventRoad.Running function) throws IOException {
        Set<String> letters = keys(ProcessSettings.LETTERS);
        Set<String> results = keys(ProcessSettings.RESULTS);
        long duplicates = duplicates(function);
        boolean again = act(function);
        EventExpectation expected = played.expected();
        if (again != expected.comesAgain()) {
            complaints.add(again ? "it is to come again" : "it is not to come again");
        }
        long told = awaited(function, duplicates + expected.duplicates()) - duplicates;
        if (told != expected.duplicates()) {
            complaints.add(told + " deliveries were known to be duplicates, not " + expected.duplicates());
        }
        check("put aside", "reason", added(ProcessSettings.LETTERS, letters), expected.putAside());
        check("a result", "result", added(ProcessSettings.RESULTS, results), expected.result());
        return complaints;
    }

    private boolean act(EventRoad.Running function) throws IOException {
        boolean again = false;
        for (CaseAction action : played.actions()) {
            if (action instanceof CaseAction.Happens happens) {
                happens.change().make(objects);
            } else if (action instanceof CaseAction.Told told) {
                for (int i = 0; i < told.times(); i++) {
                    again = !function.deliver(List.of(told.notice())).isEmpty();
                }
            }
        }
        return again;
    }

    private void check(String what, String field, List<String> texts, String pattern) throws IOException {
        int wanted = pattern.isEmpty() ? 0 : 1;
        if (texts.size() != wanted) {
            complaints.add(texts.size() + " instead of " + wanted + " " + what + " " + texts);
        } else if (wanted == 1) {
            String text = JSON.readTree(texts.get(0)).path(field).toString();
            if (!Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches()) {
                complaints.add(what + ", but with another " + field + ": " + text);
            }
        }
    }

    private Set<String> keys(String prefix) throws IOException {
        return new HashSet<>(objects.keys(prefix + "/"));
    }

    private List<String> added(String prefix, Set<String> before) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String key : keys(prefix)) {
            if (!before.contains(key)) {
                texts.add(objects.get(key));
            }
        }
        return texts;
    }

    /** The log comes by another way than the answers, and may come after them. */
    private static long awaited(EventRoad.Running function, long expected) throws IOException {
        long end = System.nanoTime() + LATEST.toNanos();
        try {
            while (duplicates(function) < expected && System.nanoTime() < end) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the log was awaited", e);
        }
        return duplicates(function);
    }

    private static long duplicates(EventRoad.Running function) {
        return function.output().stream()
                .filter(line -> line.contains(DUPLICATE))
                .count();
    }
}

package dev.tern.conformance.ingestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A function that is played.
 *
 * @param batch how many notices it takes at once
 * @param answer which of them are to come again
 * @param calls what it was given
 */
record PlayedRoad(int batch, UnaryOperator<List<Notice>> answer, List<List<Notice>> calls)
        implements EventRoad, EventRoad.Running {

    static PlayedRoad taking(int batch, UnaryOperator<List<Notice>> answer) {
        return new PlayedRoad(batch, answer, new ArrayList<>());
    }

    List<String> ids() {
        return calls.stream().flatMap(List::stream).map(Notice::id).toList();
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Running start(Map<String, String> environment, Path folder) {
        return this;
    }

    @Override
    public List<Notice> deliver(List<Notice> notices) {
        calls.add(notices);
        return answer.apply(notices);
    }

    @Override
    public List<String> output() {
        return List.of();
    }

    @Override
    public void close() {
        // There is nothing to end.
    }
}

package dev.tern.event;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventKey;
import dev.tern.delivery.Occurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts a batch into what goes side by side and what goes one after another: deliveries of one group keep their order,
 * those of one object do not get in each other's way, and one that is in the batch twice is done once.
 *
 * @param all each a row of places in the batch
 * @param twice the place of a delivery that was there before, to the place of the first of its kind
 */
record Lanes(List<Lane> all, Map<Integer, Integer> twice) {

    /**
     * Places in the batch, to be worked on one after another.
     *
     * @param ordered whether none may be done after one that is to come again
     */
    record Lane(List<Integer> places, boolean ordered) {}

    static Lanes of(List<Delivery> batch) {
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Integer> twice = new HashMap<>();
        Map<String, Lane> lanes = new LinkedHashMap<>();
        for (int place = 0; place < batch.size(); place++) {
            Delivery delivery = batch.get(place);
            Integer before = first.putIfAbsent(EventKey.of(delivery.event()), place);
            if (before != null) {
                twice.put(place, before);
                continue;
            }
            boolean ordered = delivery.group() != null;
            lanes.computeIfAbsent(name(delivery, place), any -> new Lane(new ArrayList<>(), ordered))
                    .places()
                    .add(place);
        }
        return new Lanes(List.copyOf(lanes.values()), twice);
    }

    private static String name(Delivery delivery, int place) {
        if (delivery.group() != null) {
            return "group " + delivery.group();
        }
        if (delivery.what() instanceof Occurrence.ObjectChanged changed) {
            return "object " + changed.object().address();
        }
        if (delivery.what() instanceof Occurrence.ObjectDeleted deleted) {
            return "object " + deleted.object().address();
        }
        return "place " + place;
    }
}

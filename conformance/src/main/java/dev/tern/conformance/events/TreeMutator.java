package dev.tern.conformance.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Changes one place of an event, which may lie in an event inside it. */
final class TreeMutator {
    private final Random random;

    TreeMutator(Random random) {
        this.random = random;
    }

    /** The event after the change, which may be the same object or another one. */
    JsonNode apply(Mutation mutation, JsonNode root) {
        List<Place> places = Place.in(root);
        // Now and then it is the whole event that is changed.
        if (places.isEmpty() || random.nextInt(200) == 0) {
            JsonNode changed = mutation.of(root, random);
            return changed.isMissingNode() ? root : changed;
        }
        Place place = OddValues.pick(fitting(mutation, places), random);
        Optional<Embedded> inner = random.nextInt(4) == 0 ? Optional.empty() : Embedded.in(place.value());
        if (inner.isPresent()) {
            place.put(new Embedded(apply(mutation, inner.get().tree()), inner.get().base64()).toText());
        } else if (mutation == Mutation.DUPLICATED) {
            place.duplicate(random);
        } else {
            place.put(mutation.of(place.value(), random));
        }
        return root;
    }

    private List<Place> fitting(Mutation mutation, List<Place> places) {
        List<Place> fitting = places.stream()
                .filter(place -> switch (mutation) {
                    case UNKNOWN_VERSION ->
                        place.isVersion() || Embedded.in(place.value()).isPresent();
                    case ARRAY_EMPTIED, ARRAY_DOUBLED ->
                        place.value().isArray() || Embedded.in(place.value()).isPresent();
                    default -> true;
                })
                .toList();
        return fitting.isEmpty() ? places : fitting;
    }
}

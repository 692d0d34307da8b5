package dev.tern.result;

import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.WriteCondition;

/** Writes each result to an object of its own. */
public final class ObjectResults implements ResultPlace {
    private final ObjectStore place;

    /** Objects in that place. */
    public ObjectResults(ObjectStore place) {
        this.place = place;
    }

    @Override
    public void put(Result result) {
        var unused = place.put(result.key() + ".json", ObjectContent.of(result.json()), WriteCondition.always());
    }
}

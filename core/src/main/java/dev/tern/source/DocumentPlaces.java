package dev.tern.source;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The places whose objects may become documents: those that a setting names, and nothing beside them, since whoever can
 * send an event would otherwise choose what is read. A place is opened when its first object is asked for. Thread-safe.
 */
public final class DocumentPlaces {
    private final List<StoreAddress> allowed;
    private final Function<StoreAddress, ObjectStore> opening;
    private final Map<StoreAddress, ObjectStore> open = new ConcurrentHashMap<>();

    /** The places at these addresses, which are folders: what begins with the address and a slash lies in it. */
    public DocumentPlaces(List<StoreAddress> allowed, Function<StoreAddress, ObjectStore> opening) {
        this.allowed = List.copyOf(allowed);
        this.opening = opening;
    }

    /**
     * The document at an address.
     *
     * @param address of the object, such as {@code s3://bucket/manuals/pump.pdf}, which is also the document's id
     * @throws ProblemException if it lies in no place that is allowed
     */
    public StoredDocument at(String address) {
        for (StoreAddress place : allowed) {
            String folder = place + "/";
            if (address.startsWith(folder)) {
                return document(place, address.substring(folder.length()), address);
            }
        }
        throw ProblemException.of(
                ProblemType.FORBIDDEN,
                allowed.isEmpty()
                        ? "tern.events.documents names no place whose objects may be read"
                        : "the object lies in no place that tern.events.documents names");
    }

    /**
     * The document that a message names: by its address, or by its key where only one place is allowed.
     *
     * @throws ProblemException if it lies in no place that is allowed
     */
    public StoredDocument named(String name) {
        if (allowed.size() == 1 && !name.contains("://")) {
            return at(allowed.get(0) + "/" + name);
        }
        return at(name);
    }

    private StoredDocument document(StoreAddress place, String key, String address) {
        // Names to a store of objects, but steps to a store of files and to whatever tidies up a URL on the way.
        if (List.of(key.split("/", -1)).stream().anyMatch(step -> step.equals(".") || step.equals(".."))) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "the object's key has a step of . or .. in it");
        }
        boolean usable = key.getBytes(StandardCharsets.UTF_8).length <= ObjectStore.MOST_KEY_BYTES
                && key.chars().noneMatch(Character::isISOControl);
        if (!usable) {
            throw ProblemException.of(
                    ProblemType.INVALID_REQUEST,
                    "the object's key has more than " + ObjectStore.MOST_KEY_BYTES + " bytes or control characters");
        }
        return new StoredDocument(open.computeIfAbsent(place, opening), key, address);
    }
}

package dev.tern.conformance.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Real events, broken at random: one to three mutations each. The same events and the same seed give the same stream,
 * which has no end. An event inside a text of another one (a message in a queue, data in base64) is broken as well.
 */
public final class MutatedEvents {
    // A lone surrogate cannot be written in UTF-8, only as an escape.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final int MOST_MUTATIONS = 3;

    private final List<JsonNode> originals;
    private final long seed;

    private MutatedEvents(List<JsonNode> originals, long seed) {
        this.originals = originals;
        this.seed = seed;
    }

    /**
     * A generator over events in JSON.
     *
     * @throws UncheckedIOException if one is not JSON
     * @throws IllegalArgumentException if there is none
     */
    public static MutatedEvents of(List<String> events, long seed) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("there are no events to mutate");
        }
        return new MutatedEvents(events.stream().map(MutatedEvents::parsed).toList(), seed);
    }

    /** A generator over the files of a folder, likewise. */
    public static MutatedEvents of(EventFolder folder, long seed) {
        return of(folder.files().stream().map(EventFile::text).toList(), seed);
    }

    /** The events with what was done to each. Whoever takes one may change it. */
    public Stream<MutatedEvent> events() {
        Random random = new Random(seed);
        TreeMutator mutator = new TreeMutator(random);
        return Stream.generate(() -> mutated(random, mutator));
    }

    /** The events as JSON. */
    public Stream<JsonNode> trees() {
        return events().map(MutatedEvent::tree);
    }

    /** The events as bytes: JSON in ASCII, and every fourth with a {@link RawMutation} after the others. */
    public Stream<byte[]> bytes() {
        Random random = new Random(seed + 1);
        return trees().map(MutatedEvents::written).map(event -> random.nextInt(4) == 0 ? broken(event, random) : event);
    }

    private MutatedEvent mutated(Random random, TreeMutator mutator) {
        int original = random.nextInt(originals.size());
        JsonNode tree = originals.get(original).deepCopy();
        List<Mutation> mutations = new ArrayList<>();
        for (int times = 1 + random.nextInt(MOST_MUTATIONS); times > 0; times--) {
            Mutation mutation = OddValues.pick(List.of(Mutation.values()), random);
            mutations.add(mutation);
            tree = mutator.apply(mutation, tree);
        }
        return new MutatedEvent(original, mutations, tree);
    }

    private static byte[] broken(byte[] event, Random random) {
        return OddValues.pick(List.of(RawMutation.values()), random).of(event, random);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(JsonNode event) {
        try {
            return JSON.writeValueAsString(event).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

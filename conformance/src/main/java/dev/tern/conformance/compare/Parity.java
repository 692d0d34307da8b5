package dev.tern.conformance.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The differences that a platform's own limit forces, as {@code docs/parity.md} lists them. */
public final class Parity {
    private final List<Limit> limits;

    private Parity(List<Limit> limits) {
        this.limits = List.copyOf(limits);
    }

    /**
     * A limit of a platform.
     *
     * @param target on which it holds
     * @param fronts the front doors that have it
     * @param cases the cases that meet it
     * @param sentence what the platform does
     */
    public record Limit(String target, List<String> fronts, List<String> cases, String sentence) {

        /** Copies the lists. */
        public Limit {
            fronts = List.copyOf(fronts);
            cases = List.copyOf(cases);
        }
    }

    /** Those that are shipped. */
    public static Parity shipped() {
        try (InputStream in = Parity.class.getResourceAsStream("parity.json")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks parity.json");
            }
            return read(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read parity.json", e);
        }
    }

    /** All of them. */
    public List<Limit> limits() {
        return limits;
    }

    /** What is said of a case at a front door, if anything. */
    Optional<String> sentence(String caseId, String target, String front) {
        return limits.stream()
                .filter(limit -> limit.target().equals(target)
                        && limit.fronts().contains(front)
                        && limit.cases().contains(caseId))
                .map(Limit::sentence)
                .findFirst();
    }

    private static Parity read(JsonNode root) {
        List<Limit> limits = new ArrayList<>();
        for (JsonNode limit : root) {
            limits.add(new Limit(
                    limit.path("target").asText(),
                    texts(limit.path("fronts")),
                    texts(limit.path("cases")),
                    limit.path("sentence").asText()));
        }
        return new Parity(limits);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

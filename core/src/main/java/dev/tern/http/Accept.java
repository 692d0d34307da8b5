package dev.tern.http;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * The media types that a client accepts.
 *
 * @param any whether it has not said
 * @param ranges those of its {@code Accept} headers, the best first
 */
record Accept(boolean any, List<Range> ranges) {

    /** Some media types, and how much they are wanted: 0 is not at all. */
    record Range(MimeType types, double quality) {

        static Range of(MimeType type) {
            String quality = type.getParameter("q");
            return new Range(
                    new MimeType(type.getType(), type.getSubtype()), quality == null ? 1 : Double.parseDouble(quality));
        }

        boolean has(MimeType type) {
            return types.isCompatibleWith(type);
        }

        int narrowness() {
            if (types.isWildcardType()) {
                return 0;
            }
            return types.isWildcardSubtype() ? 1 : 2;
        }
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException of type not acceptable if it cannot be read
     */
    static Accept of(HttpRequest request) {
        List<String> values = request.headers().all("Accept").stream()
                .filter(value -> !value.isBlank())
                .toList();
        return new Accept(values.isEmpty(), ranges(String.join(",", values)));
    }

    /** Which of the offered types to answer with; among those that are wanted equally the first that is offered. */
    Optional<MimeType> best(List<MimeType> offered) {
        if (any) {
            return Optional.of(offered.get(0));
        }
        return ranges.stream()
                .flatMap(range -> offered.stream().filter(range::has))
                .filter(type -> !excludes(type))
                .findFirst();
    }

    /** The narrowest range that a type is in decides: {@code text/plain;q=0} weighs more than a wildcard. */
    private boolean excludes(MimeType type) {
        return ranges.stream()
                .filter(range -> range.has(type))
                .max(Comparator.comparing(Range::narrowness))
                .filter(range -> range.quality() <= 0)
                .isPresent();
    }

    private static List<Range> ranges(String values) {
        try {
            return MimeTypeUtils.parseMimeTypes(values).stream()
                    .map(Range::of)
                    .filter(range -> range.quality() >= 0)
                    .sorted(Comparator.comparing(Range::quality).reversed())
                    .toList();
        } catch (InvalidMimeTypeException | NumberFormatException e) {
            throw ProblemException.of(ProblemType.NOT_ACCEPTABLE, "the Accept header cannot be read")
                    .causedBy(e);
        }
    }
}

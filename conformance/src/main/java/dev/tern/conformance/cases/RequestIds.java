package dev.tern.conformance.cases;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rule of {@code X-Request-Id}: one in every answer, and the caller's own if it sent a usable one. */
final class RequestIds {
    static final String HEADER = "X-Request-Id";

    private static final String WHERE = "header " + HEADER;
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:=/+-]{1,128}");

    private RequestIds() {}

    static List<Difference> compare(WireRequest request, WireResponse response) {
        List<String> answered = response.headers().stream()
                .filter(field -> field.name().equalsIgnoreCase(HEADER))
                .map(Field::value)
                .toList();
        Optional<String> sent = request.header(HEADER).filter(USABLE.asMatchPredicate());
        boolean right = answered.size() == 1
                && USABLE.matcher(answered.get(0)).matches()
                && sent.map(answered.get(0)::equals).orElse(true);
        String expected = sent.orElse("one usable id");
        return right ? List.of() : List.of(new Difference(WHERE, expected, shown(answered)));
    }

    /** Whether it is a difference of this rule, and not yet named after its call and step. */
    static boolean isAbout(Difference difference) {
        return difference.where().equals(WHERE);
    }

    private static String shown(List<String> answered) {
        return answered.isEmpty() ? Difference.ABSENT : String.join(" and ", answered);
    }
}

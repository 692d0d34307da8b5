package dev.tern.conformance.kit;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The ways in which an adapter can break what goes through it; each gives an adapter around a right one. */
final class Breaking {
    private Breaking() {}

    /** An adapter that breaks. */
    interface Breakage extends UnaryOperator<Front> {}

    static Breakage request(UnaryOperator<WireRequest> change) {
        return front -> request -> front.exchange(change.apply(request));
    }

    static Breakage response(BiFunction<WireRequest, WireResponse, WireResponse> change) {
        return front -> request -> change.apply(request, front.exchange(request));
    }

    static Breakage path(UnaryOperator<String> change) {
        return request(
                was -> new WireRequest(was.method(), change.apply(was.path()), was.query(), was.headers(), was.body()));
    }

    static Breakage method(UnaryOperator<String> change) {
        return request(
                was -> new WireRequest(change.apply(was.method()), was.path(), was.query(), was.headers(), was.body()));
    }

    static Breakage query(UnaryOperator<String> change) {
        return request(
                was -> new WireRequest(was.method(), was.path(), change.apply(was.query()), was.headers(), was.body()));
    }

    /** Takes the query apart as a map with one value to a name. */
    static Breakage singleParameters(BinaryOperator<String> joined) {
        return query(query -> {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String pair : pairs(query)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.merge(name, equals < 0 ? "" : pair.substring(equals + 1), joined);
            }
            List<String> pairs = new ArrayList<>();
            parameters.forEach((name, value) -> pairs.add(name + "=" + value));
            return String.join("&", pairs);
        });
    }

    static List<String> pairs(String query) {
        return query.isEmpty() ? List.of() : List.of(query.split("&"));
    }

    static Breakage requestHeaders(UnaryOperator<List<Field>> change) {
        return request(
                was -> new WireRequest(was.method(), was.path(), was.query(), change.apply(was.headers()), was.body()));
    }

    static Breakage withoutRequestHeader(String name) {
        return requestHeaders(fields -> without(fields, name));
    }

    /** Takes headers apart as a map with one value to a name, names without case. */
    static Breakage singleHeaders(BinaryOperator<String> joined) {
        return requestHeaders(fields -> {
            Map<String, String> single = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            fields.forEach(field -> single.merge(field.name(), field.value(), joined));
            List<Field> kept = new ArrayList<>();
            single.forEach((name, value) -> kept.add(new Field(name, value)));
            return kept;
        });
    }

    static Breakage requestBody(UnaryOperator<Body> change) {
        return requestBody(any -> true, change);
    }

    static Breakage requestBody(Predicate<WireRequest> which, UnaryOperator<Body> change) {
        return request(was -> which.test(was)
                ? new WireRequest(was.method(), was.path(), was.query(), was.headers(), change.apply(was.body()))
                : was);
    }

    static Breakage status(Function<WireResponse, Integer> change) {
        return response((request, was) -> new WireResponse(change.apply(was), was.headers(), was.body()));
    }

    static Breakage responseHeaders(BiFunction<WireRequest, List<Field>, List<Field>> change) {
        return response(
                (request, was) -> new WireResponse(was.status(), change.apply(request, was.headers()), was.body()));
    }

    static Breakage withoutResponseHeader(String name) {
        return responseHeaders((request, fields) -> without(fields, name));
    }

    static Breakage responseType(UnaryOperator<String> change) {
        return responseHeaders((request, fields) -> fields.stream()
                .map(field ->
                        isNamed(field, "Content-Type") ? new Field(field.name(), change.apply(field.value())) : field)
                .toList());
    }

    static Breakage responseBody(Predicate<WireResponse> which, UnaryOperator<Body> change) {
        return response((request, was) ->
                which.test(was) ? new WireResponse(was.status(), was.headers(), change.apply(was.body())) : was);
    }

    /** A front end that answers some requests itself, without a body and without asking anybody. */
    static Breakage answering(Predicate<WireRequest> which, int status) {
        return front -> request ->
                which.test(request) ? new WireResponse(status, List.of(), Body.empty()) : front.exchange(request);
    }

    /** Answers something else where a response is of this kind. */
    static Breakage instead(Predicate<WireResponse> which, int status, String type, String body) {
        return response((request, was) -> which.test(was)
                ? new WireResponse(
                        status,
                        List.of(new Field("Content-Type", type), new Field("X-Request-Id", id(was))),
                        Body.of(body))
                : was);
    }

    static String id(WireResponse response) {
        return response.header("X-Request-Id").orElse("none");
    }

    static String type(WireResponse response) {
        return response.header("Content-Type").orElse("");
    }

    static List<Field> without(List<Field> fields, String name) {
        return fields.stream().filter(field -> !isNamed(field, name)).toList();
    }

    static List<Field> with(List<Field> fields, String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return more;
    }

    static boolean isNamed(Field field, String name) {
        return field.name().equalsIgnoreCase(name);
    }
}

package dev.tern.conformance.kit;

import dev.tern.conformance.app.CaseRuntime;
import dev.tern.conformance.app.DispatcherFront;
import dev.tern.conformance.kit.Breaking.Breakage;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Adapters whose bug takes more than a line. */
final class BrokenFronts {
    private static final Duration LONGEST_OVERLAP = Duration.ofMillis(200);

    private BrokenFronts() {}

    /** What the request was is kept in a field of the one handler, so that another call overwrites it. */
    static Front sharingFields(Front front) {
        AtomicReference<WireRequest> field = new AtomicReference<>();
        AtomicInteger begun = new AtomicInteger();
        return request -> {
            field.set(request);
            int before = begun.incrementAndGet();
            long end = System.nanoTime() + LONGEST_OVERLAP.toNanos();
            while (begun.get() == before && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return front.exchange(field.get());
        };
    }

    /** A second context, beside the one that is there. */
    static Front startingAnother(Front front) {
        return request -> {
            if (!request.path().endsWith("caseStarts")) {
                return front.exchange(request);
            }
            try (CaseRuntime another = CaseRuntime.start()) {
                return new DispatcherFront(another.dispatcher()).exchange(request);
            }
        };
    }

    /** An adapter that does not say which cloud it is on, so that Tern takes it for a laptop. */
    static Front keepingFiles(Front front) {
        return request -> {
            boolean adds = request.method().equals("POST") && request.path().equals("/v1/documents");
            if (!adds) {
                return front.exchange(request);
            }
            try (CaseRuntime laptop = CaseRuntime.shipped()) {
                return new DispatcherFront(laptop.dispatcher()).exchange(request);
            }
        };
    }

    /** A servlet that has read the parts by the time the function is called: an empty body, and no type. */
    static Front readingForms(Front front) {
        return request -> {
            boolean form = request.header("Content-Type").orElse("").startsWith("multipart/");
            List<Field> untyped = Breaking.without(request.headers(), "Content-Type");
            return front.exchange(
                    form
                            ? new WireRequest(request.method(), request.path(), request.query(), untyped, Body.empty())
                            : request);
        };
    }

    static Front followingRedirects(Front front) {
        return request -> {
            WireResponse response = front.exchange(request);
            String location = response.header("Location").orElse(null);
            return location == null
                    ? response
                    : front.exchange(new WireRequest("GET", location, "", List.of(), Body.empty()));
        };
    }

    static Front answeringHeadWithBody(Front front) {
        return request ->
                request.method().equals("HEAD") ? front.exchange(as("GET", request)) : front.exchange(request);
    }

    private static WireRequest as(String method, WireRequest was) {
        return new WireRequest(method, was.path(), was.query(), was.headers(), was.body());
    }

    /** Spring Cloud Function calls a function once for each element of what looks like an array. */
    static Front takingArraysApart(Front front) {
        return request -> {
            boolean array = request.body().text().startsWith("[");
            if (!array || !request.path().endsWith("caseText")) {
                return front.exchange(request);
            }
            WireResponse response = front.exchange(request);
            return new WireResponse(response.status(), response.headers(), Body.of("[\"a\",\"b\"]"));
        };
    }

    /** The one function there is takes what nobody else does. */
    static Front fallingBack(Front front) {
        return request -> {
            WireResponse response = front.exchange(request);
            boolean unknown = response.status() == 404 && request.path().startsWith("/v1/functions/");
            return unknown ? front.exchange(at("/v1/functions/caseText", request)) : response;
        };
    }

    private static WireRequest at(String path, WireRequest was) {
        return new WireRequest(was.method(), path, was.query(), was.headers(), was.body());
    }

    /** The name of a function is taken from a header, as Spring Cloud Function's router does. */
    static WireRequest routedByHeader(WireRequest was) {
        return was.header("spring.cloud.function.definition")
                .map(name -> at("/v1/functions/" + name, was))
                .orElse(was);
    }

    /** Parameters become headers, and win over those that were sent. */
    static WireRequest queryOverHeaders(WireRequest was) {
        List<Field> headers = new ArrayList<>(was.headers());
        for (String pair : Breaking.pairs(was.query())) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = pair.substring(0, equals);
                headers.removeIf(field -> Breaking.isNamed(field, name));
                headers.add(new Field(name, decoded(pair.substring(equals + 1))));
            }
        }
        return new WireRequest(was.method(), was.path(), was.query(), headers, was.body());
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** An adapter that looks for Content-Type and never finds content-type. */
    static List<Field> canonicalOnly(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(canonical(field.name())))
                .toList();
    }

    private static String canonical(String name) {
        StringBuilder text = new StringBuilder();
        for (String part : name.split("-")) {
            text.append(text.isEmpty() ? "" : "-")
                    .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    /** The platform hands out one field named after the first line it saw. */
    static Breakage requestHeadersInResponse(Set<String> names) {
        return Breaking.responseHeaders((request, fields) -> {
            List<Field> more = new ArrayList<>(fields);
            request.headers().stream()
                    .filter(field -> names.contains(field.name()))
                    .forEach(more::add);
            return more;
        });
    }

    static WireResponse withStack(WireRequest request, WireResponse was) {
        boolean failed = was.status() >= 500 && Breaking.type(was).contains("problem");
        String traced = was.body().text().replaceFirst("}$", ",\"trace\":\"at com.example.Foo\"}");
        return failed ? new WireResponse(was.status(), was.headers(), Body.of(traced)) : was;
    }

    /** Begins the stream before anything is known, so that every problem is an event of it. */
    static WireResponse streamed(WireRequest request, WireResponse was) {
        boolean wanted = request.header("Accept").orElse("").contains("text/event-stream");
        boolean problem = was.status() >= 400 && Breaking.type(was).contains("problem");
        List<Field> fields =
                Breaking.with(Breaking.without(was.headers(), "Content-Type"), "Content-Type", "text/event-stream");
        return wanted && problem
                ? new WireResponse(
                        200, fields, Body.of("event: error\ndata: " + was.body().text() + "\n\n"))
                : was;
    }

    static Front ioException(Front front) {
        return request -> {
            if (request.body().size() > 1_000_000) {
                throw new IOException("connection reset");
            }
            return front.exchange(request);
        };
    }
}

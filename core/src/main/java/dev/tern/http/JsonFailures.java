package dev.tern.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.tern.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what Jackson reports into a sentence about the caller's JSON, without Java names and without the content. */
final class JsonFailures {
    private JsonFailures() {}

    static ProblemException toProblem(JacksonException failure) {
        if (failure.getCause() instanceof ProblemException own) {
            return own;
        }
        if (failure instanceof InputCoercionException || failure.getCause() instanceof InputCoercionException) {
            List<Reference> path = failure instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
            return ProblemException.invalid(pointer(path), "is a number out of range");
        }
        if (failure.getCause() instanceof StreamReadException inside) {
            return toProblem(inside);
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.invalid(pointer(unknown.getPath()), "is not a known field" + known(unknown));
        }
        if (String.valueOf(failure.getOriginalMessage()).startsWith("Trailing token")) {
            return ProblemException.invalid("", "is JSON with a second value after the first");
        }
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return ProblemException.invalid(
                    pointer(mismatch.getPath()), "must be " + JsonKind.of(mismatch.getTargetType()));
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return ProblemException.invalid(pointer(mapping.getPath()), "is not valid");
        }
        return ProblemException.invalid("", syntax(failure)).causedBy(failure);
    }

    private static String syntax(JacksonException failure) {
        long position =
                failure.getLocation() == null ? -1 : failure.getLocation().getByteOffset();
        String where = position < 0 ? "" : " at byte " + position;
        if (failure instanceof StreamConstraintsException) {
            return "is JSON nested too deeply or with too long a name or number" + where;
        }
        if (failure instanceof JsonEOFException) {
            return "is JSON that ends too early" + where;
        }
        String message = failure.getOriginalMessage();
        boolean duplicate = message != null && message.startsWith("Duplicate field");
        return (duplicate ? "is JSON with a field twice" : "is malformed JSON") + where;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        if (unknown.getKnownPropertyIds() == null
                || unknown.getKnownPropertyIds().isEmpty()) {
            return "";
        }
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", ", " (known are ", ")"));
    }

    private static String pointer(@Nullable List<Reference> path) {
        if (path == null) {
            return "";
        }
        return path.stream().map(JsonFailures::segment).collect(Collectors.joining());
    }

    private static String segment(Reference reference) {
        if (reference.getFieldName() == null) {
            return "/" + reference.getIndex();
        }
        return "/" + reference.getFieldName().replace("~", "~0").replace("/", "~1");
    }
}

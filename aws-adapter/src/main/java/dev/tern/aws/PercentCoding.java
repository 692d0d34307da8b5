package dev.tern.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes what a front door hands on as the client wrote it. What is not well encoded stays as it is. */
final class PercentCoding {
    private PercentCoding() {}

    /** A path, in which a plus is a plus. */
    static String decodedPath(String path) {
        return decoded(path.replace("+", "%2B"), path);
    }

    /** Names and values of a query, in which a plus is a space; names that are the same once decoded are joined. */
    static Map<String, List<String>> decodedQuery(Map<String, List<String>> parameters) {
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        parameters.forEach((name, values) ->
                values.forEach(value -> decoded.computeIfAbsent(decoded(name, name), any -> new ArrayList<>())
                        .add(decoded(value, value))));
        return decoded;
    }

    private static String decoded(String encoded, String otherwise) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}

package dev.tern.conformance.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the cases, and what a provider cannot help doing otherwise. */
final class ProviderCases {
    private static final List<String> FILES = List.of("answers", "streams", "failures", "transport", "embeddings");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ProviderCases() {}

    /**
     * Something that one provider does otherwise, for a reason of its own.
     *
     * @param id the case
     * @param provider its name
     * @param reason one sentence
     * @param expect what it does instead; null if the case makes no sense there
     */
    record Limit(String id, String provider, String reason, ProviderCase.Expected expect) {}

    static List<ProviderCase> shipped() {
        List<ProviderCase> all = new ArrayList<>();
        FILES.forEach(file -> all.addAll(read("cases/" + file + ".json", new TypeReference<List<ProviderCase>>() {})));
        return all;
    }

    static List<Limit> limits(String provider) {
        return read("provider-limits.json", new TypeReference<List<Limit>>() {}).stream()
                .filter(limit -> limit.provider().equals(provider))
                .toList();
    }

    static Map<String, Object> fields(Object record) {
        return JSON.convertValue(record, new TypeReference<>() {});
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = ProviderCases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}

package dev.tern.conformance.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The limits of platforms that are known, as {@code docs/parity.md} lists them. */
final class Parity {
    private final List<PlatformLimit> limits;

    private Parity(List<PlatformLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    static Parity shipped() {
        try (InputStream in = Parity.class.getResourceAsStream("parity.json")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks parity.json");
            }
            return new Parity(
                    StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false)
                            .map(LimitReader::read)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read parity.json", e);
        }
    }

    List<PlatformLimit> limits() {
        return limits;
    }

    Optional<PlatformLimit> limitOf(String caseId, String target, String front) {
        return limits.stream()
                .filter(limit -> limit.isMetBy(caseId, target, front))
                .findFirst();
    }
}

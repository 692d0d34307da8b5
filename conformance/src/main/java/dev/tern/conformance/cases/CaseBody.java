package dev.tern.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Body;

/** The body that a case sends, or that it wants to see. */
public sealed interface CaseBody {

    /** The bytes of one call. */
    Body bytes(Tokens tokens);

    /** No byte at all. */
    record Empty() implements CaseBody {
        @Override
        public Body bytes(Tokens tokens) {
            return Body.empty();
        }
    }

    /** Whatever comes, for a response alone. */
    record Any() implements CaseBody {
        @Override
        public Body bytes(Tokens tokens) {
            throw new IllegalStateException("a body of any kind cannot be sent");
        }
    }

    /**
     * JSON, compared by its structure.
     *
     * @param value may hold tokens in its texts
     */
    record Json(JsonNode value) implements CaseBody {
        @Override
        public Body bytes(Tokens tokens) {
            return Body.of(tokens.fill(value.toString()));
        }
    }

    /**
     * Server-sent events, for a response alone; comments between them are not compared.
     *
     * @param value an array of objects with {@code event}, a name, and {@code data}, JSON that may hold tokens
     */
    record Events(JsonNode value) implements CaseBody {
        @Override
        public Body bytes(Tokens tokens) {
            throw new IllegalStateException("events cannot be sent");
        }
    }

    /**
     * Text in UTF-8.
     *
     * @param value may hold tokens
     */
    record Text(String value) implements CaseBody {
        @Override
        public Body bytes(Tokens tokens) {
            return Body.of(tokens.fill(value));
        }
    }

    /**
     * Bytes as they are; in a case file they stand as base64.
     *
     * @param value the bytes
     */
    record Bytes(Body value) implements CaseBody {
        @Override
        public Body bytes(Tokens tokens) {
            return value;
        }
    }

    /**
     * The same text again and again, for a body that is too large to be written down.
     *
     * @param unit what is repeated
     * @param size how many bytes there are in all; the last repetition may be cut
     */
    record Repeated(String unit, int size) implements CaseBody {
        @Override
        public Body bytes(Tokens tokens) {
            byte[] part = Body.of(unit).bytes();
            byte[] all = new byte[size];
            for (int i = 0; i < size; i++) {
                all[i] = part[i % part.length];
            }
            return Body.of(all);
        }
    }
}

package dev.tern.conformance.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Random;

/** One way in which a value of an event can be other than its reader expects. */
public enum Mutation {
    /** The field or the element is gone. */
    DROPPED {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return MissingNode.getInstance();
        }
    },
    /** It is null. */
    NULLED {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return JSON.nullNode();
        }
    },
    /** It is of another type: a text, a number, true, an object or an array in its place. */
    OTHER_TYPE {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return OddValues.ofOtherType(value, random);
        }
    },
    /** It is empty: a text without characters or of blanks, an object without fields, 0. */
    EMPTIED {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return OddValues.emptied(value, random);
        }
    },
    /** It is a text of thousands of characters, at times of more than 256 KiB. */
    HUGE {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return OddValues.huge(value, random);
        }
    },
    /** It is there twice: as another field of the object too, in place of what that had, or as a second element. */
    DUPLICATED {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return value;
        }
    },
    /** It is a text that is not base64, or no longer is. */
    WRONG_BASE64 {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return TextNode.valueOf(OddValues.notBase64(value.asText(), random));
        }
    },
    /** It is a version that nobody knows; a field with a name like "version" is taken where there is one. */
    UNKNOWN_VERSION {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return OddValues.unknownVersion(random);
        }
    },
    /** It has lone surrogates, zero characters, text of two directions, an escape that decodes to no UTF-8. */
    ODD_TEXT {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return TextNode.valueOf(OddValues.oddText(value.asText(), random));
        }
    },
    /** It lies in hundreds of arrays or objects. */
    DEEP {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return OddValues.deep(value, random);
        }
    },
    /** It is a number beyond what a long or a double holds, or below zero. */
    OUT_OF_RANGE {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return OddValues.outOfRange(random);
        }
    },
    /** It is a time or an address that is none. */
    NO_TIME {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return TextNode.valueOf(OddValues.noTime(random));
        }
    },
    /** An array has no elements; an array is taken where there is one. */
    ARRAY_EMPTIED {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return JSON.arrayNode();
        }
    },
    /** An array has its elements twice; an array is taken where there is one. */
    ARRAY_DOUBLED {
        @Override
        JsonNode of(JsonNode value, Random random) {
            return OddValues.doubled(value);
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What becomes of the value; missing if it is to be taken away. */
    abstract JsonNode of(JsonNode value, Random random);
}

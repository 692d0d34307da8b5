package dev.tern.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;

/**
 * Lets an answer that must follow a schema through only if it is one JSON value; a code fence around it is taken off. What
 * is in the value is not compared with the schema. The parts of a stream go through as they are.
 */
final class SchemaStep implements ModelStep {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
    private static final Pattern FENCED = Pattern.compile("```[a-zA-Z]*+\\s++(.*)```", Pattern.DOTALL);

    private final ModelStep next;

    SchemaStep(ModelStep next) {
        this.next = next;
    }

    @Override
    public Answer call(Asked asked) {
        Answer answer = next.call(asked);
        return asked.structured() ? checked(answer) : answer;
    }

    @Override
    public Flux<Answer> stream(Asked asked) {
        return next.stream(asked);
    }

    private static Answer checked(Answer answer) {
        String value = withoutFence(answer.text().strip());
        if (!isJson(value)) {
            throw ModelException.of(ModelFailure.BAD_ANSWER, reason(answer), null);
        }
        return answer.saying(value);
    }

    private static String withoutFence(String text) {
        Matcher fenced = FENCED.matcher(text);
        return fenced.matches() ? fenced.group(1).strip() : text;
    }

    private static boolean isJson(String text) {
        try {
            return !text.isEmpty() && !JSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String reason(Answer answer) {
        boolean cut = answer.finishReason().filter("length"::equals).isPresent();
        return cut ? "its JSON was cut off, it needs more tokens" : "it is not JSON";
    }
}

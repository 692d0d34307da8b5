package dev.tern.event;

import dev.tern.function.ExportedFunction;
import dev.tern.function.ExportedFunctions;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.source.DocumentContent;
import dev.tern.source.DocumentPlaces;
import io.cloudevents.CloudEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands a message to the function that a setting names, and its result to where another says. */
final class MessageWork {
    private final String function;
    private final ExportedFunctions functions;
    private final MessageInput input;
    private final DocumentPlaces places;
    private final DocumentContent content;
    private final Results results;

    MessageWork(
            String function,
            ExportedFunctions functions,
            MessageInput input,
            DocumentPlaces places,
            DocumentContent content,
            Results results) {
        this.function = function;
        this.functions = functions;
        this.input = input;
        this.places = places;
        this.content = content;
        this.results = results;
    }

    /**
     * Has a message dealt with.
     *
     * @throws ProblemException if there is no function for it, it is not what that takes, or its result may not be sent
     */
    void handle(CloudEvent event) {
        ExportedFunction found = find();
        results.check();
        Object result = found.invoke(input(event, found));
        if (result != null) {
            results.put(event, found.name(), result);
        }
    }

    private ExportedFunction find() {
        if (function.isEmpty()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "tern.events.message-function names no function");
        }
        return functions
                .find(function)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "tern.events.message-function names a function that is not exported"));
    }

    private @Nullable Object input(CloudEvent event, ExportedFunction found) {
        Optional<String> named = input.documentNamedBy(event);
        return named.isPresent()
                ? input.ofText(content.text(places.named(named.get())), found)
                : input.of(event, found);
    }
}

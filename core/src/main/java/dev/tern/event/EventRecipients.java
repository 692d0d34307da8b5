package dev.tern.event;

import dev.tern.function.ExportedFunction;
import dev.tern.function.ExportedFunctions;
import dev.tern.function.FunctionType;
import dev.tern.function.UnsupportedFunctionException;
import dev.tern.http.JsonCodec;
import dev.tern.problem.ProblemException;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Finds the one exported function that takes an event: by the platform's own class for it, or else by reading it
 * strictly as what each function takes.
 */
final class EventRecipients {
    private final ExportedFunctions functions;
    private final JsonCodec json;

    EventRecipients(ExportedFunctions functions, JsonCodec json) {
        this.functions = functions;
        this.json = json;
    }

    /** A function, and the event as its input. */
    record Recipient(ExportedFunction function, Object input) {}

    /**
     * The one that takes the event.
     *
     * @return empty if none does
     * @throws EventException if more than one does
     */
    Optional<Recipient> find(PlatformEvent event) {
        List<Recipient> typed = taking(type -> event.as(type.payload().toClass()));
        List<Recipient> all = typed.isEmpty() ? taking(type -> read(event, type)) : typed;
        if (all.size() > 1) {
            throw several(
                    "an event of the kind " + event.kind(),
                    all.stream().map(Recipient::function).toList());
        }
        return all.stream().findFirst();
    }

    /**
     * The one that takes CloudEvents.
     *
     * @return empty if none does
     * @throws EventException if more than one does
     */
    Optional<ExportedFunction> findForCloudEvents() {
        List<ExportedFunction> all = new TreeSet<>(functions.names())
                .stream()
                        .map(this::served)
                        .flatMap(Optional::stream)
                        .filter(function -> function.input().payload().toClass() == CloudEvent.class)
                        .toList();
        if (all.size() > 1) {
            throw several("CloudEvents", all);
        }
        return all.stream().findFirst();
    }

    /** What is wrong with an event that none takes. */
    static EventException nobodyFor(PlatformEvent event) {
        String lacks = event.missing().map(field -> ", which lacks " + field).orElse("");
        return new EventException("no exported function takes an event of the kind " + event.kind() + lacks);
    }

    private static EventException several(String what, List<ExportedFunction> all) {
        List<String> names = all.stream().map(ExportedFunction::name).toList();
        return new EventException(
                "several exported functions take " + what + ": " + String.join(", ", names) + "; export one of them");
    }

    private List<Recipient> taking(Function<FunctionType, Optional<Object>> reading) {
        List<Recipient> recipients = new ArrayList<>();
        for (String name : new TreeSet<>(functions.names())) {
            served(name)
                    .ifPresent(function -> reading.apply(function.input())
                            .map(value -> new Recipient(function, wrapped(value, function.input())))
                            .ifPresent(recipients::add));
        }
        return recipients;
    }

    private Optional<ExportedFunction> served(String name) {
        try {
            return functions.find(name).filter(function -> function.input().shape() == FunctionType.Shape.VALUE);
        } catch (UnsupportedFunctionException e) {
            return Optional.empty();
        }
    }

    private Optional<Object> read(PlatformEvent event, FunctionType type) {
        try {
            return Optional.of(json.decode(event.json(), type.payload().getType()));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static Object wrapped(Object value, FunctionType type) {
        return type.message() ? MessageBuilder.withPayload(value).build() : value;
    }
}

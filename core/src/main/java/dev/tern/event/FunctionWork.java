package dev.tern.event;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.function.ExportedFunction;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import org.springframework.messaging.support.MessageBuilder;

/** The work of a user's function that takes CloudEvents: it is handed every one that can be read. */
record FunctionWork(ExportedFunction function) implements EventWork {
    @Override
    public void handle(Delivery delivery) {
        if (delivery.what() instanceof Occurrence.Unreadable unreadable) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, unreadable.reason());
        }
        Object input = function.input().message()
                ? MessageBuilder.withPayload(delivery.event()).build()
                : delivery.event();
        Object unused = function.invoke(input);
    }

    @Override
    public String name() {
        return function.name();
    }
}

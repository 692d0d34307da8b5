package dev.tern.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.problem.ProblemException;
import dev.tern.runtime.StartException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One message: mapped, dispatched, mapped back. A start that fails is answered and logged, as the worker would make an
 * empty 500 of it; the next call starts again.
 */
final class TriggerHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TriggerHandler.class);

    private final Supplier<FunctionDispatcher> door;
    private final HostSettings settings;

    TriggerHandler(Supplier<FunctionDispatcher> door, HostSettings settings) {
        this.door = door;
        this.settings = settings;
    }

    HttpResponseMessage answer(HttpRequestMessage<Optional<String>> message, @Nullable ExecutionContext context) {
        HttpRequest request = RequestMapper.toRequest(message, context, settings, Instant.now());
        return ResponseMapper.toMessage(answer(request, TransitLoss.of(message, request)), message);
    }

    private HttpResponse answer(HttpRequest request, Optional<ProblemException> loss) {
        FunctionDispatcher dispatcher;
        try {
            dispatcher = door.get();
        } catch (StartException e) {
            LOG.error("Tern could not start: {}", e.getMessage());
            LOG.debug("Where Tern could not start", e);
            return StartProblem.answer(request);
        }
        return loss.map(reason -> dispatcher.refuse(request, reason)).orElseGet(() -> dispatcher.handle(request));
    }
}

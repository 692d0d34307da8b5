package dev.tern.model.openai;

import java.net.URI;
import java.util.Map;

/**
 * Where a provider is called, and what says who calls. Both are asked for anew for each call, within its time: a token
 * runs out, and a project may have to be asked for. Implementations are thread-safe and throw
 * {@link dev.tern.model.ModelException} if they cannot say.
 */
public interface Endpoint {

    /** The address that the paths of the protocol, such as {@code chat/completions}, are relative to; it ends with a slash. */
    URI base();

    /** The headers that carry the credentials; none if the endpoint asks for none. */
    Map<String, String> headers();

    /** What the endpoint calls the model that Tern knows by this id. */
    default String model(String id) {
        return id;
    }
}

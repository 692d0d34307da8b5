package dev.tern.http;

/** What a route leads to. */
public interface Endpoint {

    /** Answers a request whose method and path have been matched. */
    HttpResponse handle(HttpRequest request) throws Exception;

    /**
     * Whether the answer is there already, so that it is given on the thread that asks: work has a thread of its own, for
     * the sake of its deadline, and a place among the calls that run at once, even if only to wait for it.
     */
    default boolean isImmediate(HttpRequest request) {
        return false;
    }
}

package dev.tern.http;

/** What a route leads to. */
interface Endpoint {

    /** Answers a request whose method and path have been matched. */
    HttpResponse handle(HttpRequest request) throws Exception;
}

package dev.tern.http;

/** Whoever asked for a stream has not waited for its end. */
final class ClientLeftException extends Exception {
    private static final long serialVersionUID = 1L;
}

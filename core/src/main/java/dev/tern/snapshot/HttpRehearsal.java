package dev.tern.snapshot;

import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * Does what a first call over HTTPS does before its first byte leaves: builds the JDK's client, reads the certificates
 * that are trusted, and writes the greeting of a handshake, which is thrown away. No address is looked up and nothing is
 * connected to.
 */
public final class HttpRehearsal {
    private static final String NOBODY = "rehearsal.invalid";
    private static final int HTTPS = 443;

    private HttpRehearsal() {}

    /**
     * Rehearses.
     *
     * @throws IllegalStateException if this Java has no TLS
     */
    public static void run() {
        // Not the one that calls will use: a snapshot should hold no selector and no thread of it.
        var unused = HttpClient.newHttpClient();
        try {
            greet(SSLContext.getDefault().createSSLEngine(NOBODY, HTTPS));
        } catch (NoSuchAlgorithmException | SSLException e) {
            throw new IllegalStateException("TLS cannot be rehearsed", e);
        }
    }

    private static void greet(SSLEngine engine) throws SSLException {
        engine.setUseClientMode(true);
        ByteBuffer greeting = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.beginHandshake();
        engine.wrap(ByteBuffer.allocate(0), greeting);
    }
}

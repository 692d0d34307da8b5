package dev.tern.client;

import java.net.http.HttpClient;
import javax.net.ssl.SSLParameters;

/**
 * Java's own client, which makes TLS ready when the first address needs it. Left to itself it does so when it is built, and
 * that is a quarter of a second of the processor on a small instance: too much for a model on this machine, or for the
 * metadata of a cloud, whose addresses have none.
 */
public final class HttpClients {
    private HttpClients() {}

    /** A builder as {@link HttpClient#newBuilder()} gives it, with Java's default TLS, trust and checks of names. */
    public static HttpClient.Builder newBuilder() {
        SSLParameters parameters = new SSLParameters();
        // What the client itself would choose; it cannot ask what there is without making it ready.
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return HttpClient.newBuilder().sslContext(new LateTls()).sslParameters(parameters);
    }
}

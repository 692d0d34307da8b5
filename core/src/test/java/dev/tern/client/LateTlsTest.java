package dev.tern.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("TLS that is made ready late")
class LateTlsTest {
    private final SSLContext late = new LateTls();

    @Test
    @DisplayName("is Java's default in everything that can be asked of it")
    void isTheDefault() throws NoSuchAlgorithmException {
        SSLContext usual = SSLContext.getDefault();

        assertThat(late.getDefaultSSLParameters().getProtocols())
                .isEqualTo(usual.getDefaultSSLParameters().getProtocols());
        assertThat(late.getSupportedSSLParameters().getCipherSuites())
                .isEqualTo(usual.getSupportedSSLParameters().getCipherSuites());
        assertThat(late.getClientSessionContext()).isSameAs(usual.getClientSessionContext());
        assertThat(late.getServerSessionContext()).isSameAs(usual.getServerSessionContext());
        assertThat(late.getSocketFactory().getDefaultCipherSuites())
                .isEqualTo(usual.getSocketFactory().getDefaultCipherSuites());
        assertThat(late.getServerSocketFactory().getDefaultCipherSuites())
                .isEqualTo(usual.getServerSocketFactory().getDefaultCipherSuites());
        assertThat(late.createSSLEngine().getEnabledProtocols())
                .isEqualTo(usual.createSSLEngine().getEnabledProtocols());
        assertThat(late.createSSLEngine("example.org", 443).getPeerHost()).isEqualTo("example.org");
    }

    @Test
    @DisplayName("takes no keys of its own")
    void takesNoKeys() {
        assertThatThrownBy(() -> late.init(null, null, null)).isInstanceOf(KeyManagementException.class);
    }

    @Test
    @DisplayName("is asked for the protocols that Java's client would choose itself")
    void protocols() {
        SSLParameters chosen = HttpClients.newBuilder().build().sslParameters();

        assertThat(chosen.getProtocols())
                .isEqualTo(HttpClient.newHttpClient().sslParameters().getProtocols());
    }
}

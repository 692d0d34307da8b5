package dev.tern.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.problem.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A host that results may be sent to")
class CallbackHostsTest {

    @Test
    @DisplayName("is one that is listed, in any case")
    void listed() {
        assertThatNoException().isThrownBy(() -> check("https://8.8.8.8/hook", "8.8.8.8"));
        assertThatNoException().isThrownBy(() -> check("https://LOCALHOST/hook", "localhost"));
        assertRefused("https://8.8.4.4/hook", "is not among", "8.8.8.8");
        assertRefused("https://8.8.8.8/hook", "is not among");
    }

    @Test
    @DisplayName("is named before an @ only by who wants to deceive")
    void userInfo() {
        assertRefused("https://8.8.8.8@8.8.4.4/", "is not among", "8.8.8.8");
    }

    @Test
    @DisplayName("is spoken to over https, and over http only on this machine")
    void scheme() {
        assertRefused("http://8.8.8.8/hook", "over https only", "8.8.8.8");
        assertThatNoException().isThrownBy(() -> check("http://127.0.0.1:8080/hook", "127.0.0.1"));
        assertThatNoException().isThrownBy(() -> check("http://[::1]:8080/hook", "::1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1"
            })
    @DisplayName("has a private address if it leads to what only this machine can reach")
    void inside(String address) throws Exception {
        assertThat(CallbackHosts.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888"})
    @DisplayName("has no private address if everybody can reach it")
    void outside(String address) throws Exception {
        assertThat(CallbackHosts.isInside(InetAddress.getByName(address))).isFalse();
    }

    private static void check(String target, String... listed) {
        new CallbackHosts(List.of(listed)).check(URI.create(target));
    }

    private static void assertRefused(String target, String why, String... listed) {
        assertThatThrownBy(() -> check(target, listed))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(why);
    }
}

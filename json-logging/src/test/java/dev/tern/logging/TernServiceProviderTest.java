package dev.tern.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class TernServiceProviderTest {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void replacesTheStream() {
        System.setErr(new PrintStream(written, true, UTF_8));
    }

    @AfterEach
    void putsTheStreamBack() {
        System.setErr(before);
        System.clearProperty("tern.log.level");
        MDC.clear();
    }

    @Test
    void slf4jFindsItAndLogsThroughIt() {
        LoggerFactory.getLogger("dev.tern.rag").info("index loaded");

        assertThat(written.toString(UTF_8)).contains("\"logger\":\"dev.tern.rag\",\"message\":\"index loaded\"}\n");
    }

    @Test
    void theMdcOfSlf4jIsTheOneThatIsWritten() {
        MDC.put("requestId", "r-7");
        LoggerFactory.getLogger("dev.tern.rag").info("for {}", MDC.get("requestId"));

        assertThat(written.toString(UTF_8)).contains("\"requestId\":\"r-7\"");
    }

    @Test
    void oneNameIsOneLogger() {
        TernServiceProvider provider = new TernServiceProvider();

        assertThat(provider.getLoggerFactory().getLogger("a"))
                .isSameAs(provider.getLoggerFactory().getLogger("a"))
                .isNotSameAs(provider.getLoggerFactory().getLogger("b"));
    }

    @Test
    void anUnknownLevelIsWarnedAboutOnce() {
        System.setProperty("tern.log.level", "LOUD");
        TernServiceProvider provider = new TernServiceProvider();
        provider.initialize();
        provider.getLoggerFactory().getLogger("a").debug("not at INFO");

        assertThat(written.toString(UTF_8).lines())
                .singleElement()
                .asString()
                .contains("\"level\":\"WARN\",\"logger\":\"dev.tern.logging\"", "\"given\":\"LOUD\"");
    }

    @Test
    void goodSettingsAreNotWorthALine() {
        new TernServiceProvider().initialize();

        assertThat(written.toString(UTF_8)).isEmpty();
    }
}

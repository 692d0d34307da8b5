package dev.tern.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import dev.tern.config.SettingsSource;
import dev.tern.runtime.StartException;
import dev.tern.runtime.TernRuntime;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class TernInstanceInjectorTest {
    private final GenericApplicationContext context = new GenericApplicationContext();
    private final TernInstanceInjector injector = new TernInstanceInjector(() -> context);

    @Test
    @DisplayName("the worker finds this injector and no other")
    void isTheOnlyOne() {
        assertThat(ServiceLoader.load(FunctionInstanceInjector.class).stream().map(ServiceLoader.Provider::type))
                .isEqualTo(List.of(TernInstanceInjector.class));
    }

    @Test
    @DisplayName("a class with one bean is that bean, with what it asks for")
    void givesTheBean() throws Exception {
        context.registerBean(Greeting.class, () -> new Greeting("moin"));
        context.registerBean(Handler.class);
        context.refresh();

        assertThat(injector.getInstance(Handler.class)).isSameAs(context.getBean(Handler.class));
        assertThat(injector.getInstance(Handler.class).greeting.text).isEqualTo("moin");
    }

    @Test
    @DisplayName("a class without a bean, or with several, is made anew for each call")
    void makesOthers() throws Exception {
        context.registerBean("one", Plain.class);
        context.registerBean("two", Plain.class);
        context.refresh();

        Plain first = injector.getInstance(Plain.class);

        assertThat(context.getBeansOfType(Plain.class).values()).doesNotContain(first);
        assertThat(injector.getInstance(Plain.class)).isNotSameAs(first);
        assertThat(injector.getInstance(Other.class)).isNotNull();
    }

    @Test
    @DisplayName("a class that is no bean and needs arguments fails by name")
    void namesWhatItCannotMake() {
        context.refresh();

        assertThatThrownBy(() -> injector.getInstance(Handler.class)).hasMessageContaining("Handler");
    }

    @Test
    @DisplayName("what a constructor throws comes out as it was")
    void throwsWhatTheConstructorThrows() {
        context.refresh();

        assertThatThrownBy(() -> injector.getInstance(Broken.class)).hasMessage("on purpose");
    }

    @Test
    @DisplayName("a failed start stops a handler of the application, but not the entry point, which answers it")
    void failsWithTheStart() throws Exception {
        TernInstanceInjector unstarted = new TernInstanceInjector(() -> TernRuntime.start(
                        List.of(SettingsSource.of("the test", Map.of("tern.no.such", "x"))))
                .context());

        assertThatThrownBy(() -> unstarted.getInstance(Plain.class))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("tern.no.such");
        assertThat(unstarted.getInstance(AzureFunctions.class)).isNotNull();
    }

    /** Asked for by a handler. */
    static final class Greeting {
        private final String text;

        Greeting(String text) {
            this.text = text;
        }
    }

    /** A handler that needs a bean. */
    public static final class Handler {
        private final Greeting greeting;

        /** Called by Spring. */
        public Handler(Greeting greeting) {
            this.greeting = greeting;
        }
    }

    /** A handler that needs nothing. */
    public static class Plain {}

    /** Another one. */
    public static class Other {}

    /** One that cannot be made. */
    public static class Broken {
        /** Fails. */
        public Broken() {
            throw new IllegalStateException("on purpose");
        }
    }
}

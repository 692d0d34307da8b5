package dev.tern.runtime;

import java.util.function.Function;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** An application that a jar on the class path lists as a service, and that nobody has to name. */
public class ListedApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Greets. */
    public static class Greet implements Function<String, String> {
        @Override
        public String apply(String name) {
            return "Hello, " + name;
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("greet", Greet.class);
    }
}

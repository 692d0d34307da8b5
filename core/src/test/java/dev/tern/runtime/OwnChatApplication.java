package dev.tern.runtime;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** An application whose own chat function takes the place of the built-in one. */
public class OwnChatApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Answers louder. */
    public static class Shout implements UnaryOperator<String> {
        @Override
        public String apply(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("chat", Shout.class);
    }
}

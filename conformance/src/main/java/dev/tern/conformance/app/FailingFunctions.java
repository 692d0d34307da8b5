package dev.tern.conformance.app;

import dev.tern.config.Settings;
import dev.tern.model.ApplicationProvider;
import dev.tern.model.Models;
import dev.tern.model.Tier;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.runtime.TernRuntime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

/** Functions that do not end well. */
final class FailingFunctions {
    private FailingFunctions() {}

    /** An exception with something in its message that must stay inside. */
    static final class Throwing implements Function<String, String> {
        @Override
        public String apply(String text) {
            throw new IllegalStateException("the key sk-secret-123 was refused");
        }
    }

    /** An error of the virtual machine. */
    static final class Overflowing implements Function<String, String> {
        @Override
        public String apply(String text) {
            throw new StackOverflowError("sk-secret-123");
        }
    }

    /**
     * The problem that is asked for.
     *
     * @param code of a {@link ProblemType}
     * @param retryAfter the header of that name; null for none
     */
    record Refusal(String code, @Nullable String retryAfter) {}

    /** Any problem that Tern knows. */
    static final class Refusing implements Function<Refusal, String> {
        @Override
        public String apply(Refusal asked) {
            ProblemType type = ProblemType.valueOf(asked.code().toUpperCase(Locale.ROOT));
            ProblemException problem = ProblemException.of(type, "asked for " + asked.code());
            throw asked.retryAfter() == null ? problem : problem.withHeader("Retry-After", asked.retryAfter());
        }
    }

    /** Takes so many milliseconds. */
    static final class Sleeping implements Function<Integer, String> {
        @Override
        public String apply(Integer millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
                return "slept";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "woken";
            }
        }
    }

    /** Calls a model whose provider answers with a key in its message. */
    static final class Modelling implements Function<String, String> {
        private final ChatModel model = Models.of(
                        new ApplicationProvider(new FailingModel()),
                        Settings.load(TernRuntime.knownSettings(), List.of()))
                .serving(Tier.STANDARD)
                .asChatModel();

        @Override
        public String apply(String prompt) {
            return model.call(prompt);
        }
    }

    /** A provider that fails. */
    private static final class FailingModel implements ChatModel {
        @Override
        public ChatResponse call(Prompt prompt) {
            throw new IllegalStateException("401 from the provider: invalid key sk-secret-123");
        }

        @Override
        public ChatOptions getDefaultOptions() {
            return ChatOptions.builder().build();
        }
    }

    /** Nobody can know what to read the body as. */
    static final class Untyped implements Function<Object, Object> {
        @Override
        public Object apply(Object value) {
            return value;
        }
    }
}

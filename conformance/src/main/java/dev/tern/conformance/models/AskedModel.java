package dev.tern.conformance.models;

import dev.tern.invocation.Invocation;
import dev.tern.model.LanguageModel;
import dev.tern.model.ModelName.InsteadOf;
import dev.tern.model.ModelPart;
import dev.tern.model.ModelReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model of a provider, asked as a function asks it: as a stream, so that the first piece can be seen coming. */
public final class AskedModel implements ModelUnderTest {
    // The model ends a late call itself; this is for one that does not.
    private static final Duration MERCY = Duration.ofSeconds(5);

    private final String provider;
    private final LanguageModel language;

    /** The model of the provider of that name. */
    public AskedModel(String provider, LanguageModel language) {
        this.provider = provider;
        this.language = language;
    }

    @Override
    public ComparedModel model() {
        return new ComparedModel(provider, language.spec().id());
    }

    @Override
    public ModelAnswer answer(int number, ModelPrompt prompt, ModelQuestion question) {
        Watch watch = new Watch();
        try {
            ModelReply reply = whole(prompt, question, watch);
            InsteadOf asked = reply.bill().model().insteadOf();
            if (asked == null) {
                return new ModelAnswer(number, provider, reply, null, watch.first(), watch.elapsed());
            }
            return failed(
                    number, AnswerFailure.of(asked, reply.bill().model().provider()), watch);
        } catch (RuntimeException e) {
            return failed(number, AnswerFailure.of(e), watch);
        }
    }

    private ModelAnswer failed(int number, AnswerFailure failure, Watch watch) {
        return new ModelAnswer(number, provider, null, failure, watch.first(), watch.elapsed());
    }

    private ModelReply whole(ModelPrompt prompt, ModelQuestion question, Watch watch) {
        // What was kept from an earlier call says nothing about the model.
        Invocation call = Invocation.of(null, null, Instant.now().plus(question.patience()))
                .freshly();
        try {
            ModelPart last = call.call(() -> language.stream(question.about(prompt))
                    .doOnNext(watch::see)
                    .blockLast(question.patience().plus(MERCY)));
            return Objects.requireNonNull(Objects.requireNonNull(last).whole());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins to run when it is made. */
    private static final class Watch {
        private final long start = System.nanoTime();
        private volatile @Nullable Duration first;

        void see(ModelPart part) {
            if (first == null && !part.text().isEmpty()) {
                first = elapsed();
            }
        }

        @Nullable
        Duration first() {
            return first;
        }

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}

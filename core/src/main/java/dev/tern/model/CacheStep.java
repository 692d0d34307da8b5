package dev.tern.model;

import dev.tern.invocation.Invocation;
import java.util.Optional;
import org.springframework.ai.chat.prompt.ChatOptions;
import reactor.core.publisher.Flux;

/**
 * Gives an answer again that was kept, where the question is the same to the last option and should be answered alike
 * each time: at temperature 0, or when the caller asks for it. A caller that wants none gets a new one, which is kept.
 */
final class CacheStep implements ModelStep {
    private final KeptAnswers kept;
    private final ModelProvider provider;
    private final ModelSpec spec;
    private final ModelStep next;

    CacheStep(KeptAnswers kept, ModelProvider provider, ModelSpec spec, ModelStep next) {
        this.kept = kept;
        this.provider = provider;
        this.spec = spec;
        this.next = next;
    }

    @Override
    public Answer call(Asked asked) {
        Optional<String> key = key(asked);
        Optional<Answer> found = key.flatMap(this::find);
        if (found.isPresent()) {
            return found.get();
        }
        Answer answer = next.call(asked);
        key.ifPresent(name -> {
            AnswerToKeep whole = new AnswerToKeep();
            whole.add(answer);
            whole.get().ifPresent(worth -> kept.keep(name, worth));
        });
        return answer;
    }

    @Override
    public Flux<Answer> stream(Asked asked) {
        return Flux.defer(() -> {
            Optional<String> key = key(asked);
            Optional<Answer> found = key.flatMap(this::find);
            if (found.isPresent()) {
                return Flux.just(found.get());
            }
            // What must be JSON is checked as a whole; the parts of a stream go through as they are.
            return key.filter(name -> !asked.structured())
                    .map(name -> keeping(name, asked))
                    .orElseGet(() -> next.stream(asked));
        });
    }

    private Flux<Answer> keeping(String key, Asked asked) {
        AnswerToKeep whole = new AnswerToKeep();
        return next.stream(asked)
                .doOnNext(whole::add)
                .doOnComplete(() -> whole.get().ifPresent(worth -> kept.keep(key, worth)));
    }

    private Optional<Answer> find(String key) {
        boolean fresh = Invocation.current().map(Invocation::fresh).orElse(false);
        return fresh ? Optional.empty() : kept.find(key).map(answer -> answer.by(provider.name(), spec));
    }

    private Optional<String> key(Asked asked) {
        String caller = Invocation.current().map(Invocation::caller).orElse(null);
        return isWanted(asked) ? AnswerKey.of(caller, provider.name(), spec, asked) : Optional.empty();
    }

    private static boolean isWanted(Asked asked) {
        if (asked.cache() != null) {
            return asked.cache();
        }
        ChatOptions options = asked.prompt().getOptions();
        Double temperature = options == null ? null : options.getTemperature();
        return temperature != null && temperature == 0;
    }
}

package dev.tern.http;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Functions of publishers. */
public final class ReactiveFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String NAMES = "later,perhaps,each,total,endless,stuck,breaks,numbers,drained,laterMessage";

    /** A value with a number. */
    public record Item(int n) {}

    /** A publisher to a publisher. */
    public static final class Later implements Function<Mono<Item>, Mono<Item>> {
        @Override
        public Mono<Item> apply(Mono<Item> item) {
            return item.map(given -> new Item(given.n() + 1)).delayElement(Duration.ofMillis(1));
        }
    }

    /** A value to an empty publisher. */
    public static final class Perhaps implements Function<Item, Mono<Item>> {
        @Override
        public Mono<Item> apply(Item item) {
            return Mono.just(item).filter(given -> given.n() > 0);
        }
    }

    /** A stream to a stream. */
    public static final class Each implements Function<Flux<Item>, Flux<Item>> {
        @Override
        public Flux<Item> apply(Flux<Item> items) {
            return items.map(item -> new Item(item.n() * 2));
        }
    }

    /** A stream to a value. */
    public static final class Total implements Function<Flux<Item>, Mono<Integer>> {
        @Override
        public Mono<Integer> apply(Flux<Item> items) {
            return items.map(Item::n).reduce(0, Integer::sum);
        }
    }

    /** Nothing to more elements than anyone wants. */
    public static final class Endless implements Supplier<Flux<Item>> {
        @Override
        public Flux<Item> get() {
            return Flux.just(new Item(1)).repeat();
        }
    }

    /** Nothing to an element and then silence. */
    public static final class Stuck implements Supplier<Flux<Item>> {
        @Override
        public Flux<Item> get() {
            return Flux.concat(Flux.just(new Item(1)), Flux.never());
        }
    }

    /** A value to an error. */
    public static final class Breaks implements Function<Item, Mono<Item>> {
        @Override
        public Mono<Item> apply(Item item) {
            return Mono.error(new IllegalStateException("the secret " + item.n()));
        }
    }

    /** Nothing to a few texts. */
    public static final class Numbers implements Supplier<Flux<String>> {
        @Override
        public Flux<String> get() {
            return Flux.just("one", "two");
        }
    }

    /** A stream to nothing. */
    public static final class Drained implements Consumer<Flux<Item>> {
        @Override
        public void accept(Flux<Item> items) {
            items.subscribe();
        }
    }

    /** A value to a message, later. */
    public static final class LaterMessage implements Function<Item, Mono<Message<Item>>> {
        @Override
        public Mono<Message<Item>> apply(Item item) {
            return Mono.just(MessageBuilder.withPayload(item)
                    .setHeader("statusCode", 202)
                    .build());
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("later", Later.class, Later::new);
        context.registerBean("perhaps", Perhaps.class, Perhaps::new);
        context.registerBean("each", Each.class, Each::new);
        context.registerBean("total", Total.class, Total::new);
        context.registerBean("endless", Endless.class, Endless::new);
        context.registerBean("stuck", Stuck.class, Stuck::new);
        context.registerBean("breaks", Breaks.class, Breaks::new);
        context.registerBean("numbers", Numbers.class, Numbers::new);
        context.registerBean("drained", Drained.class, Drained::new);
        context.registerBean("laterMessage", LaterMessage.class, LaterMessage::new);
    }
}

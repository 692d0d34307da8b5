package dev.tern.event;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Functions that messages are handed to. */
public final class WorkFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final List<String> CALLS = new CopyOnWriteArrayList<>();
    static volatile CountDownLatch gate = new CountDownLatch(0);

    /** What the test wants done. */
    public record Job(String name, String how) {}

    /** What is done. */
    public static final class Work implements Function<Job, Map<String, String>> {
        @Override
        public Map<String, String> apply(Job job) {
            CALLS.add(job.name());
            switch (job.how() == null ? "" : job.how()) {
                case "fail" -> throw new IllegalStateException("secret of " + job.name());
                case "overflow" -> throw new StackOverflowError();
                case "memory" -> throw new OutOfMemoryError("secret");
                case "wait" -> await();
                default -> {}
            }
            return Map.of("did", job.name());
        }

        private static void await() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Takes a text, gives a text. */
    public static final class Shout implements Function<String, String> {
        @Override
        public String apply(String text) {
            return text.toUpperCase(java.util.Locale.ROOT);
        }
    }

    /** Takes and gives nothing back. */
    public static final class Swallow implements Consumer<Job> {
        @Override
        public void accept(Job job) {
            CALLS.add(job.name());
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("work", Work.class);
        context.registerBean("shout", Shout.class);
        context.registerBean("swallow", Swallow.class);
    }
}

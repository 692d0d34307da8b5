package dev.tern.http;

import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Functions that fail or take too long, and one that is well. */
public final class FailingFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String NAMES =
            "throwing,broken,exhausted,notFound,picky,circular,waiting,spinning,checking,whoAmI,plainBean,vague";

    /** Counted down by a function that was interrupted. */
    static volatile CountDownLatch interrupted = new CountDownLatch(1);

    /** Counted down by a function that has begun. */
    static volatile CountDownLatch begun = new CountDownLatch(1);

    /** Holds the waiting function until a test lets it go. */
    static volatile CountDownLatch gate = new CountDownLatch(1);

    /** A value that leads back to itself. */
    public static final class Ring {
        public Ring getNext() {
            return this;
        }
    }

    /** Throws what a programming mistake throws. */
    public static final class Throwing implements Function<String, String> {
        @Override
        public String apply(String text) {
            throw new IllegalArgumentException("cannot work with " + text);
        }
    }

    /** Throws an Error. */
    public static final class Broken implements Function<String, String> {
        @Override
        public String apply(String text) {
            throw new AssertionError("broken by " + text);
        }
    }

    /** Recurses without end. */
    public static final class Exhausted implements Function<String, String> {
        @Override
        public String apply(String text) {
            return text.isEmpty() ? text : apply(text + "x");
        }
    }

    /** Says that there is no such thing. */
    public static final class NotFound implements Function<String, String> {
        @Override
        public String apply(String text) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "there is no such customer")
                    .causedBy(new IllegalStateException("the database said no"));
        }
    }

    /** Says which field is wrong. */
    public static final class Picky implements Function<String, String> {
        @Override
        public String apply(String text) {
            throw ProblemException.invalid("/color", "must be blue").withHeader("X-Hint", "blue");
        }
    }

    /** Gives what cannot be written as JSON. */
    public static final class Circular implements Function<String, Ring> {
        @Override
        public Ring apply(String text) {
            return new Ring();
        }
    }

    /** Waits for the gate, and tells when it was interrupted. */
    public static final class Waiting implements Function<String, String> {
        @Override
        public String apply(String text) {
            begun.countDown();
            try {
                gate.await();
                return text;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Works without a pause until it is interrupted. */
    public static final class Spinning implements Function<String, String> {
        @Override
        public String apply(String text) {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            interrupted.countDown();
            return text;
        }
    }

    /** Works in steps and asks between them whether it still should. */
    public static final class Checking implements Function<String, String> {
        @Override
        public String apply(String text) {
            try {
                while (true) {
                    Invocation.current().orElseThrow().checkDeadline();
                }
            } finally {
                interrupted.countDown();
            }
        }
    }

    /** Gives its text back with the id of the call it runs in. */
    public static final class WhoAmI implements Function<String, String> {
        @Override
        public String apply(String text) {
            return Invocation.current().orElseThrow().requestId() + " " + text;
        }
    }

    /** A bean with one method that is no function. */
    public static final class PlainBean {
        public String secret() {
            return "secret";
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("throwing", Throwing.class, Throwing::new);
        context.registerBean("broken", Broken.class, Broken::new);
        context.registerBean("exhausted", Exhausted.class, Exhausted::new);
        context.registerBean("notFound", NotFound.class, NotFound::new);
        context.registerBean("picky", Picky.class, Picky::new);
        context.registerBean("circular", Circular.class, Circular::new);
        context.registerBean("waiting", Waiting.class, Waiting::new);
        context.registerBean("spinning", Spinning.class, Spinning::new);
        context.registerBean("checking", Checking.class, Checking::new);
        context.registerBean("whoAmI", WhoAmI.class, WhoAmI::new);
        context.registerBean("plainBean", PlainBean.class, PlainBean::new);
        Supplier<Object> vague = Object::new;
        context.registerBean("vague", Supplier.class, () -> vague);
    }
}

package dev.tern.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.messaging.Message;

/** Functions that take events: one of a platform's class, some of classes of their own. */
public final class EventFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final List<Order> ORDERS = new CopyOnWriteArrayList<>();

    /** Stands for a class of a platform's library. */
    public record Tide(String harbour) {}

    /** A user's own event. */
    public record Order(String id, int amount) {}

    /** Another event, of which two functions want to hear. */
    public record Parcel(String weight) {}

    /** Takes the platform's class. */
    public static final class TideFunction implements Function<Message<Tide>, String> {
        @Override
        public String apply(Message<Tide> tide) {
            return "tide of " + tide.getPayload().harbour();
        }
    }

    /** Takes the user's own class and fails for one order. */
    public static final class OrderFunction implements Consumer<Order> {
        @Override
        public void accept(Order order) {
            if (order.amount() < 0) {
                throw new IllegalArgumentException("secret of " + order.id());
            }
            ORDERS.add(order);
        }
    }

    /** Takes what another function takes, too. */
    public static final class ParcelFunction implements Consumer<Parcel> {
        @Override
        public void accept(Parcel parcel) {
            throw new IllegalStateException("not to be called");
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("tide", TideFunction.class);
        context.registerBean("order", OrderFunction.class);
        context.registerBean("parcel", ParcelFunction.class);
        context.registerBean("package", ParcelFunction.class);
    }
}

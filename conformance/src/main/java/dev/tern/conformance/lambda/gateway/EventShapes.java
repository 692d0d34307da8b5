package dev.tern.conformance.lambda.gateway;

import java.util.List;

/** The front doors that Lambda has for HTTP. */
public final class EventShapes {
    private static final List<EventShape> ALL = List.of(
            new RestApiShape(),
            new HttpApiShape(),
            new FunctionUrlShape(),
            new SingleValueBalancerShape(),
            new MultiValueBalancerShape());

    private EventShapes() {}

    /** All of them: {@code rest}, {@code http}, {@code url}, {@code alb} and {@code alb-multi}. */
    public static List<EventShape> all() {
        return ALL;
    }

    /**
     * The one of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EventShape named(String name) {
        return ALL.stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event shape is called " + name));
    }
}

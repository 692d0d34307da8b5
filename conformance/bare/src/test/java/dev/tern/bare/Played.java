package dev.tern.bare;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** A platform's interface, of which only what is needed answers. */
final class Played {
    private Played() {}

    static <T> T as(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}

package dev.tern.http;

import com.fasterxml.jackson.databind.Module.SetupContext;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What Jackson's module for {@code java.time} would hand to a mapper, taken from it by a stand-in for the mapper.
 *
 * @param writers of values
 * @param keyWriters of keys of maps
 * @param readers of values
 * @param keyReaders of keys of maps
 * @param instantiators of types that have no constructor of their own
 */
record TimeModule(
        Serializers writers,
        Serializers keyWriters,
        Deserializers readers,
        KeyDeserializers keyReaders,
        ValueInstantiators instantiators) {

    static final TimeModule PARTS = taken();

    private static TimeModule taken() {
        Map<String, Object> handed = new HashMap<>();
        Object mapper = Proxy.newProxyInstance(
                TimeModule.class.getClassLoader(), new Class<?>[] {SetupContext.class}, (proxy, method, given) -> {
                    // A second list of a kind would be what somebody has added to the module, which nobody has.
                    handed.putIfAbsent(method.getName(), given[0]);
                    return null;
                });
        new JavaTimeModule().setupModule((SetupContext) mapper);
        return new TimeModule(
                part(handed, "addSerializers", Serializers.class),
                part(handed, "addKeySerializers", Serializers.class),
                part(handed, "addDeserializers", Deserializers.class),
                part(handed, "addKeyDeserializers", KeyDeserializers.class),
                part(handed, "addValueInstantiators", ValueInstantiators.class));
    }

    private static <T> T part(Map<String, Object> handed, String method, Class<T> type) {
        return type.cast(Objects.requireNonNull(handed.get(method), method));
    }
}

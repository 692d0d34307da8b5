package dev.tern.http;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's module for {@code java.time}, which brings a hundred classes, when a type of that package is first met. Most
 * starts meet none.
 */
final class TimeOnDemand extends Module {

    @Override
    public String getModuleName() {
        return "java.time on demand";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext mapper) {
        mapper.addSerializers(new Writers());
        mapper.addKeySerializers(new KeyWriters());
        mapper.addDeserializers(new Readers());
        mapper.addKeyDeserializers(new KeyReaders());
        mapper.addValueInstantiators(new Instantiators());
    }

    private static boolean isTime(Class<?> type) {
        return type.getName().startsWith("java.time.");
    }

    private static final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription bean) {
            return isTime(type.getRawClass()) ? TimeModule.PARTS.writers().findSerializer(config, type, bean) : null;
        }
    }

    private static final class KeyWriters extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription bean) {
            return isTime(type.getRawClass()) ? TimeModule.PARTS.keyWriters().findSerializer(config, type, bean) : null;
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription bean) throws JsonMappingException {
            return isTime(type.getRawClass())
                    ? TimeModule.PARTS.readers().findBeanDeserializer(type, config, bean)
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isTime(type) && TimeModule.PARTS.readers().hasDeserializerFor(config, type);
        }
    }

    private static final class KeyReaders implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription bean) throws JsonMappingException {
            return isTime(type.getRawClass())
                    ? TimeModule.PARTS.keyReaders().findKeyDeserializer(type, config, bean)
                    : null;
        }
    }

    private static final class Instantiators extends ValueInstantiators.Base {
        @Override
        public ValueInstantiator findValueInstantiator(
                DeserializationConfig config, BeanDescription bean, ValueInstantiator usual) {
            return isTime(bean.getBeanClass())
                    ? TimeModule.PARTS.instantiators().findValueInstantiator(config, bean, usual)
                    : usual;
        }
    }
}

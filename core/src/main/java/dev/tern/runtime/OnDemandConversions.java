package dev.tern.runtime;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;

/** Spring's conversions between types, made when the first is asked for: functions that take and give JSON ask for none. */
final class OnDemandConversions implements ConversionService {

    @Override
    public boolean canConvert(@Nullable Class<?> source, Class<?> target) {
        return all().canConvert(source, target);
    }

    @Override
    public boolean canConvert(@Nullable TypeDescriptor source, TypeDescriptor target) {
        return all().canConvert(source, target);
    }

    @Override
    public <T> @Nullable T convert(@Nullable Object value, Class<T> target) {
        return all().convert(value, target);
    }

    @Override
    public @Nullable Object convert(@Nullable Object value, TypeDescriptor target) {
        return all().convert(value, target);
    }

    @Override
    public @Nullable Object convert(@Nullable Object value, @Nullable TypeDescriptor source, TypeDescriptor target) {
        return all().convert(value, source, target);
    }

    private static ConversionService all() {
        return DefaultConversionService.getSharedInstance();
    }
}

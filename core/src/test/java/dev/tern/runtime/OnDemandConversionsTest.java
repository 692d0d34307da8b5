package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.TypeDescriptor;

@DisplayName("Spring's conversions, when the first is asked for")
class OnDemandConversionsTest {
    private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);
    private static final TypeDescriptor NUMBERS =
            TypeDescriptor.collection(List.class, TypeDescriptor.valueOf(Integer.class));

    private final OnDemandConversions conversions = new OnDemandConversions();

    @Test
    @DisplayName("say what can be converted, by class and by description")
    void possible() {
        assertThat(conversions.canConvert(String.class, Integer.class)).isTrue();
        assertThat(conversions.canConvert(Thread.class, Integer.class)).isFalse();
        assertThat(conversions.canConvert(TEXT, NUMBERS)).isTrue();
    }

    @Test
    @DisplayName("convert to a class, and to a description with or without the source's")
    void conversion() {
        assertThat(conversions.convert("12", Integer.class)).isEqualTo(12);
        assertThat(conversions.convert("1,2", NUMBERS)).isEqualTo(List.of(1, 2));
        assertThat(conversions.convert("1,2", TEXT, NUMBERS)).isEqualTo(List.of(1, 2));
    }
}

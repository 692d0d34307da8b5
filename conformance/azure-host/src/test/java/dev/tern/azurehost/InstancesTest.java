package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InstancesTest {
    private final ArrayList<Object> only = new ArrayList<>();
    private final FunctionInstanceInjector injector = new FunctionInstanceInjector() {
        @Override
        public <T> T getInstance(Class<T> type) {
            return type.cast(only);
        }
    };

    @Test
    @DisplayName("without an injector every call gets a new object")
    void makesNewOnes() throws Exception {
        Instances instances = Instances.of(List.of());

        assertThat(instances.get(ArrayList.class)).isNotSameAs(instances.get(ArrayList.class));
    }

    @Test
    @DisplayName("with one injector every call asks it")
    void asksTheInjector() throws Exception {
        assertThat(Instances.of(List.of(injector)).get(ArrayList.class)).isSameAs(only);
    }

    @Test
    @DisplayName("two injectors fail every call")
    void refusesTwo() {
        assertThatThrownBy(() -> Instances.of(List.of(injector, injector)).get(ArrayList.class))
                .hasMessageContaining("multiple FunctionInstanceInjector");
    }
}
